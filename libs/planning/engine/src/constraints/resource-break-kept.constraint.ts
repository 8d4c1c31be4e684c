import { durationInFrench, hoursInFrench, resourceName } from '../model/french-wording';
import type { BreakRule, Minutes } from '../model/problem';
import { constraint } from './constraint';
import type { Taking } from './taking';

export const resourceBreakKept = constraint({
  code: 'resource-break-kept',
  sentence: 'Chacun garde sa pause, si les faits la lui laissent.',
  source: 'Valid plan, resources; Resource, `break`',
  honouredBy: {
    search: ['compiled-day/state/floating-break#FloatingBreak.clearStarts'],
    bound: ['bounds/usable-hours#UsableHours.usable'],
  },
  check({ problem, takings }) {
    return problem.resources.flatMap((resource) => {
      const pause = resource.break;
      if (pause === undefined) return [];
      // Steps, turnover and `busy` end a pause; a patient's hold of a place does not.
      const blocking = (takings.get(resource.id) ?? []).filter(({ kind }) => kind !== 'hold');
      const left = longestPause(pause, blocking);
      if (
        left >= pause.minutes ||
        longestPause(
          pause,
          blocking.filter(({ chosen }) => !chosen),
        ) < pause.minutes
      )
        return [];
      const during = blocking.filter(({ chosen, from, to }) => chosen && from < pause.to && pause.from < to);
      return [
        {
          message: `${resourceName(resource)} n’a plus ${durationInFrench(pause.minutes)} de pause ${hoursInFrench(pause.from, pause.to)}, mais ${durationInFrench(left)} au mieux.`,
          resources: [resource.id],
          visits: [...new Set(during.flatMap(({ visit }) => visit?.id ?? []))],
          steps: during.flatMap(({ visit, step }) =>
            visit === undefined || step === undefined ? [] : [{ visit, step }],
          ),
          minutes: pause.minutes - left,
        },
      ];
    });
  },
});

function longestPause(pause: BreakRule, takings: readonly Taking[]): Minutes {
  let longest = 0;
  let reached = pause.from;
  for (const { from, to } of [...takings].sort((a, b) => a.from - b.from)) {
    if (from >= pause.to) break;
    longest = Math.max(longest, from - reached);
    reached = Math.max(reached, to);
  }
  return Math.max(longest, pause.to - reached);
}
