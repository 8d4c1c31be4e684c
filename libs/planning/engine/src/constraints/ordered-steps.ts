import { stepName, visitName } from '../model/french-wording';
import type { CheckedStep, CheckedVisit } from './checked-visit';
import type { Breach } from './constraint';

/** Every step of `early` ends before any step of `late` starts (touching is before), wherever one of the two was chosen. */
export function orderedSteps(
  { visit }: CheckedVisit,
  early: readonly CheckedStep[],
  late: readonly CheckedStep[],
): readonly Breach[] {
  return early.flatMap((before) =>
    late.flatMap((after) => {
      if (before.end <= after.start || !(before.chosen || after.chosen)) return [];
      return [
        {
          message: `Venue ${visitName(visit)}\u00a0: ${stepName(before.step)} doit être finie avant que ${stepName(after.step)} ne commence.`,
          visits: [visit.id],
          steps: [before, after],
          minutes: before.end - after.start,
        },
      ];
    }),
  );
}
