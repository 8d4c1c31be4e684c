import { frenchDuration } from '@diurne/time';
import type { Minutes } from '@diurne/planning-engine';
import type { VisitProgramme } from '../day-visit/visit-programme.value';

export interface ProgrammeOfVisit {
  readonly id: string;
  readonly programme: VisitProgramme;
  /** The patient was told these hours. */
  readonly announced?: boolean;
}

/**
 * A draft against the present, in French for the secretary: `2 patients attendent 35 min de moins`, `1 arrive 15 min plus tôt`, `3 à prévenir`.
 * Minutes of several patients are given for each when they agree, and otherwise in all. Empty when nothing changes.
 */
export function describeChange(
  before: readonly ProgrammeOfVisit[],
  after: readonly ProgrammeOfVisit[],
): readonly string[] {
  const was = new Map(before.map((visit) => [visit.id, visit]));
  const is = new Map(after.map((visit) => [visit.id, visit]));
  const kept = after.flatMap((now) => {
    const then = was.get(now.id);
    return then ? [{ then, now }] : [];
  });
  const shifts = kept.map(({ then, now }) => now.programme.arrival - then.programme.arrival);
  const waits = kept.map(({ then, now }) => waitingMinutes(now.programme) - waitingMinutes(then.programme));
  const toTell = before.filter(
    (then) => then.announced === true && !sameHours(then.programme, is.get(then.id)?.programme),
  );
  const newly = after.length - kept.length;
  const dropped = before.length - kept.length;
  const counted = (count: number, one: string, several: string): string[] =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  return [
    ...counted(newly, 'venue de plus est placée', 'venues de plus sont placées'),
    ...counted(dropped, 'venue n’est plus placée', 'venues ne sont plus placées'),
    ...moved(waits, -1, ['attend', 'attendent'], 'de moins'),
    ...moved(waits, 1, ['attend', 'attendent'], 'de plus'),
    ...moved(shifts, -1, ['arrive', 'arrivent'], 'plus tôt'),
    ...moved(shifts, 1, ['arrive', 'arrivent'], 'plus tard'),
    ...counted(toTell.length, 'patient à prévenir', 'patients à prévenir'),
  ];
}

/** Between the steps, while none takes place, minutes; being received and leaving are no waiting. The desk counts in the same way. */
export function waitingMinutes({ steps }: Pick<VisitProgramme, 'steps'>): Minutes {
  let [waited, until] = [0, Number.POSITIVE_INFINITY];
  for (const { start, end } of [...steps].sort((a, b) => a.start - b.start)) {
    waited += Math.max(0, start - until);
    until = until === Number.POSITIVE_INFINITY ? end : Math.max(until, end);
  }
  return waited;
}

function moved(
  differences: readonly Minutes[],
  direction: 1 | -1,
  [one, several]: readonly [string, string],
  how: string,
): string[] {
  const minutes = differences.filter((difference) => difference * direction > 0).map(Math.abs);
  const first = minutes[0];
  if (first === undefined) return [];
  if (minutes.length === 1) return [`1 patient ${one} ${frenchDuration(first)} ${how}`];
  const each = minutes.every((value) => value === first);
  const total = minutes.reduce((sum, value) => sum + value, 0);
  return [
    `${minutes.length} patients ${several} ${each ? frenchDuration(first) : `en tout ${frenchDuration(total)}`} ${how}`,
  ];
}

/** What a patient was told: when to come, when it ends, and the hours of the steps; not who is there. */
function sameHours(then: VisitProgramme, now: VisitProgramme | undefined): boolean {
  return (
    now !== undefined &&
    then.arrival === now.arrival &&
    then.departure === now.departure &&
    then.steps.length === now.steps.length &&
    then.steps.every((step) =>
      now.steps.some((other) => other.code === step.code && other.start === step.start && other.end === step.end),
    )
  );
}
