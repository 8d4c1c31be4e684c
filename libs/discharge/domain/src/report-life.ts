/** A draft is signed, and a signed version is replaced by the next one; nothing leads back. The database holds the same and refuses any other way. */
export const reportTransitions = [
  ['draft', 'signed'],
  ['signed', 'replaced'],
] as const;
