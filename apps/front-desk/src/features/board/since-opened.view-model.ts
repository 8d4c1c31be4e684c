import type { BoardCard } from './board.view-model';

type Fact = BoardCard['facts'][number];
type Correction = BoardCard['corrections'][number];
export interface SinceOpened {
  readonly facts: readonly Fact[];
  readonly corrections: readonly Correction[];
  /** The visit is no longer on this board. */
  readonly gone: boolean;
}

/** What others did to a visit while a dialog of it is open. */
export function sinceOpened(before: BoardCard, now: BoardCard | undefined): SinceOpened {
  const known = new Set([...before.facts, ...before.corrections].map(({ id }) => id));
  const isNew = ({ id }: { readonly id: string }): boolean => !known.has(id);
  return {
    facts: now?.facts.filter(isNew) ?? [],
    corrections: now?.corrections.filter(isNew) ?? [],
    gone: now === undefined,
  };
}

/** What a dialog of the board is about: a visit, a step of it, a fact or a mark of it. */
export type Asked = { readonly visitId: string } & (
  | { readonly kind: 'arrive' | 'depart' | 'mark' | 'noShow' }
  | { readonly kind: 'finish' | 'leaveOut'; readonly stepId: string }
  | { readonly kind: 'correct' | 'vouch' | 'correctMark'; readonly factId: string }
);

/** What had been declared already when the dialog was opened, and leaves it nothing to declare. */
export const alreadyTold = (asked: Asked, before: BoardCard): readonly Fact[] =>
  asked.kind === 'finish' || asked.kind === 'leaveOut'
    ? before.facts.filter(({ stepId }) => stepId === asked.stepId)
    : [];

/** Whether what the dialog would declare has been declared by somebody else, or can no longer be. */
export function isSettled(asked: Asked, now: BoardCard | undefined): boolean {
  if (now === undefined) return true;
  const has = (kind: Fact['kind']): boolean => now.facts.some((fact) => fact.kind === kind);
  switch (asked.kind) {
    case 'arrive':
    case 'noShow':
      return has('arrival') || has('noShow');
    case 'depart':
      return has('departure');
    case 'mark':
      return has('noShow') || !has('arrival');
    case 'correctMark':
      return !now.marks.some(({ id }) => id === asked.factId);
    case 'finish':
    case 'leaveOut':
      return now.facts.some(({ stepId }) => stepId === asked.stepId);
    case 'correct':
      return !now.facts.some(({ id }) => id === asked.factId);
    case 'vouch':
      return !now.facts.some(({ id, awaitsConfirmation }) => id === asked.factId && awaitsConfirmation);
  }
}
