/** A draft is signed, and a signed version is replaced by the next one; nothing leads back. A draft of a new version may be given up, and taken up again. The database holds the same and refuses any other way. */
export const reportTransitions = [
  ['draft', 'signed'],
  ['signed', 'replaced'],
  ['draft', 'givenUp'],
  ['givenUp', 'draft'],
] as const;
