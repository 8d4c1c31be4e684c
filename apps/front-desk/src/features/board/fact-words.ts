import type { TFunction } from 'i18next';
import type { BoardView } from '@diurne/contracts';
import type { BoardCard } from './board.view-model';

/** What a fact or a correction is about, in the words of the board. */
export function factLabel(
  t: TFunction<'board'>,
  card: BoardCard,
  one: Pick<BoardCard['facts'][number], 'kind' | 'stepId' | 'isDeath'>,
): string {
  if (one.isDeath) return t('fact.death');
  const step = card.visit.steps.find(({ id }) => id === one.stepId)?.label ?? t(`fact.${one.kind}`);
  return one.kind === 'stepNotDone' ? t('fact.notDone', { step }) : step;
}

/** What a mark says: what happened, at which step, at which place. */
export function markLabel(
  t: TFunction<'board'>,
  card: BoardCard,
  { kind, stepId, place }: BoardCard['marks'][number],
): string {
  return [t(`mark.kind.${kind}`), card.visit.steps.find(({ id }) => id === stepId)?.label, place]
    .filter((word) => typeof word === 'string')
    .join(' · ');
}

/** Who did it, and who says so; who is named nowhere did nothing. */
export function performerWords(
  t: TFunction<'board'>,
  { kind, performer, declaredBy }: BoardCard['facts'][number],
): string {
  if (performer === null) return t(kind === 'stepDone' ? 'fact.declared' : 'fact.by', { who: declaredBy });
  return performer === declaredBy
    ? t('fact.by', { who: performer })
    : t('fact.byFor', { performer, declarer: declaredBy });
}

/** What has become of a step that was told: done, or declared and still to be confirmed, by whom and of whom. */
export function toldWords(
  t: TFunction<'board'>,
  board: BoardView,
  { visit, step }: { readonly visit: BoardCard['visit']; readonly step: BoardCard['visit']['steps'][number] },
): string {
  const card = board.cards.find((one) => one.visit.id === visit.id);
  const fact = card?.facts.find(({ kind, stepId }) => kind === 'stepDone' && stepId === step.id);
  const words = { label: step.label, patient: visit.patient.displayName, who: fact?.performer ?? '' };
  return fact?.waitsFor == null ? t('step.doneNotice', words) : t(`step.toldNotice.${fact.waitsFor}`, words);
}
