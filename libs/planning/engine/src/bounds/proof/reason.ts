/** Where a rise comes from, with an index, in one number. */
export const Kind = { arc: 0, clause: 1, capacity: 2 } as const;
export type ReasonKind = (typeof Kind)[keyof typeof Kind];

export const because = (kind: ReasonKind, index: number): number => index * 4 + kind;
export const kindOf = (reason: number): number => reason & 3;
export const indexOf = (reason: number): number => reason >> 2;
