export type Confirmer = 'performer' | 'coordination' | 'nobody';

/** Who makes count what is declared for somebody: they themselves where they have an account, else the coordination on evidence. Named when the wait begins. */
export function whoConfirms(performerHasAccount: boolean, isCoordinated: boolean): Confirmer {
  if (performerHasAccount) return 'performer';
  return isCoordinated ? 'coordination' : 'nobody';
}
