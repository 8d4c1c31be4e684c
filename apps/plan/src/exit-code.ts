/** What the shell is told; 1: no valid plan (`check`, or `solve` when pins leave none); 70 and 73 as in sysexits.h, as 69 is for `bin.mjs` where nothing could be installed. */
export const exitCode = { done: 0, invalid: 1, unreadable: 2, brokenProgram: 70, cannotWrite: 73 } as const;

/** Ends the command: `message` is for the person, in French, whole lines. */
export class CommandFailure extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}
