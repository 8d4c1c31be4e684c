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

/** Beyond this a bound says nothing that a person could use: a visit without a date alone outweighs all the rest. */
const usefulPercent = 50;

/** How far the best so far may still be from the best possible, in whole percent, rounded up; null while nothing useful is proven. */
export function percentFromBest(cost: number, bound: number): number | null {
  if (cost <= bound) return 0;
  const percent = Math.ceil(((cost - bound) / cost) * 100);
  return bound <= 0 || percent > usefulPercent ? null : percent;
}
