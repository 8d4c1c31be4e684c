import type { VisitOfFacts } from '@diurne/planning-domain';
import { toLocal } from '@diurne/time';
import type { LivedVisit } from './lived-visit.value';

/** A visit's facts as the judge of facts reads them: by codes and minutes of its day. What was not done has no hour to be judged. */
export function visitOfFacts(visit: LivedVisit): VisitOfFacts {
  const codes = codesOf(visit);
  return {
    ...visit,
    facts: visit.facts.flatMap(({ kind, stepId, occurredAt, counts, exitMode }) =>
      kind === 'stepNotDone'
        ? []
        : [
            {
              kind,
              step: stepId === null ? null : (codes.get(stepId) ?? null),
              minute: minuteOf(visit, occurredAt),
              counts,
              dying: exitMode === 'death',
            },
          ],
    ),
    marks: visit.marks.map(({ kind, stepId, occurredAt }) => ({
      kind,
      step: stepId === null ? null : (codes.get(stepId) ?? null),
      minute: minuteOf(visit, occurredAt),
    })),
    letterSigned: visit.letterSignedAt === null ? null : signedMinute(visit, visit.letterSignedAt),
    leftOut: visit.facts.flatMap(({ kind, stepId }) =>
      kind === 'stepNotDone' && stepId !== null ? [codes.get(stepId) ?? ''] : [],
    ),
  };
}

/** On another day it is before or after every minute of this one. */
function signedMinute({ on, timeZone }: LivedVisit, at: Date): number {
  const { date, minute } = toLocal(at, timeZone);
  if (date === on) return minute;
  return date > on ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}

export const codesOf = ({ lived }: Pick<LivedVisit, 'lived'>): ReadonlyMap<string, string> =>
  new Map(lived.map(({ id, code }) => [id, code]));
export const minuteOf = ({ timeZone }: Pick<LivedVisit, 'timeZone'>, at: Date): number => toLocal(at, timeZone).minute;
