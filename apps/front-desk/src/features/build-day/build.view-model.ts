import type { BuildView } from '@diurne/contracts';
import type { ChangeToTell } from '../../ui/telling.view-model';

type DraftVisit = NonNullable<BuildView['draft']>['visits'][number];
export type ChangeKind = 'placed' | 'moved' | 'rearranged' | 'unplanned';
export interface DraftChange {
  readonly kind: ChangeKind;
  readonly visit: DraftVisit;
}

function kindOf({ before, after }: DraftVisit): ChangeKind | null {
  if (after === null) return 'unplanned';
  if (before === null) return 'placed';
  if (before.arrival !== after.arrival || before.departure !== after.departure) return 'moved';
  const samePlan =
    before.dayPlaceId === after.dayPlaceId &&
    before.steps.length === after.steps.length &&
    before.steps.every((step) =>
      after.steps.some(
        (other) =>
          other.code === step.code &&
          other.start === step.start &&
          other.resourceIds.join() === step.resourceIds.join(),
      ),
    );
  return samePlan ? null : 'rearranged';
}
const order: readonly ChangeKind[] = ['placed', 'moved', 'rearranged', 'unplanned'];

/** What the draft changes, newly placed first; what stays as it is needs no decision and is left out. */
export function changesOf(draft: NonNullable<BuildView['draft']>): DraftChange[] {
  return draft.visits
    .flatMap((visit) => {
      const kind = kindOf(visit);
      return kind === null ? [] : [{ kind, visit }];
    })
    .sort(
      (a, b) =>
        order.indexOf(a.kind) - order.indexOf(b.kind) ||
        (a.visit.after?.arrival ?? 1440) - (b.visit.after?.arrival ?? 1440),
    );
}

/** What the patients of these changes would learn. */
export const changesToTell = (changes: readonly DraftChange[]): ChangeToTell[] =>
  changes.flatMap(({ visit: { reachable, before, after } }) => (after === null ? [] : [{ reachable, before, after }]));

/** Nothing less costs less: the only thing that cost and bound say in words. What lies between mixes refusals, waiting and calm, and is no minutes. */
export const isProvenBest = ({ cost, bound }: { readonly cost: number; readonly bound: number }): boolean =>
  cost <= bound;

/** The time that was asked is over, and the draft is not there yet. */
export const isFinishing = (elapsedMs: number, secondsAsked: number): boolean => elapsedMs >= secondsAsked * 1000;
