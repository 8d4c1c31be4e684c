import { writeSync } from 'node:fs';

const standardOutput = 1;
const standardError = 2;
/** A reader that is slow for a moment loses nothing; one that has stopped holds nobody up. */
const busyTries = 20;
const busyPauseMs = 5;

export interface LogLinesOptions {
  readonly fd?: number;
  readonly write?: (fd: number, bytes: Buffer) => number;
  readonly now?: () => number;
}

/** Where a log goes. That it cannot be written (a full disk) ends nothing: it is said once on the standard error, and what was lost is counted. */
export class LogLines {
  /** Since the process began. */
  lost = 0;
  private lostInRow = 0;
  private readonly fd: number;
  private readonly put: (fd: number, bytes: Buffer) => number;
  private readonly now: () => number;

  constructor({ fd = standardOutput, write = writeSync, now = Date.now }: LogLinesOptions = {}) {
    this.fd = fd;
    this.put = write;
    this.now = now;
  }

  write(line: string): void {
    const lostBefore = this.lostInRow;
    try {
      this.putAll(this.fd, line);
      if (lostBefore === 0) return;
      this.lostInRow = 0;
      const back = { level: 40, time: this.now(), lost: lostBefore, msg: 'lines of the log were lost' };
      this.putAll(this.fd, `${JSON.stringify(back)}\n`);
    } catch (failure) {
      this.lost += 1;
      this.lostInRow += 1;
      if (lostBefore === 0) this.complain((failure as NodeJS.ErrnoException).code);
    }
  }

  private complain(code = 'unknown'): void {
    try {
      this.putAll(
        standardError,
        `Le journal ne s’écrit plus (${code}) : Diurne continue. / The log cannot be written (${code}): Diurne goes on.\n`,
      );
    } catch {
      // Nobody is left to be told.
    }
  }

  private putAll(fd: number, text: string): void {
    let bytes = Buffer.from(text);
    for (let busy = 0; bytes.length > 0;) {
      try {
        bytes = bytes.subarray(this.put(fd, bytes));
      } catch (failure) {
        busy += 1;
        if ((failure as NodeJS.ErrnoException).code !== 'EAGAIN' || busy > busyTries) throw failure;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, busyPauseMs);
      }
    }
  }
}
