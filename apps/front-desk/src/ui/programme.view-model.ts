import type { DayVisitView } from '@diurne/contracts';

type Step = DayVisitView['steps'][number];
/** One line of a programme: a step, or the time between two that the patient spends on the way or waiting. */
export type ProgrammeLine =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'gap'; readonly after: string; readonly minutes: number }
  | { readonly kind: 'arrival'; readonly at: number }
  | { readonly kind: 'departure'; readonly at: number };

/**
 * The visit as the patient lives it, in order. What happens during a background step (infusion, surveillance) is no gap:
 * a gap counts from the end of everything that went before.
 */
export function programmeLines(visit: Pick<DayVisitView, 'arrival' | 'departure' | 'steps'>): ProgrammeLine[] {
  const steps = [...visit.steps].sort((a, b) => a.start - b.start || a.end - b.end);
  const lines: ProgrammeLine[] = [{ kind: 'arrival', at: visit.arrival }];
  let busyUntil = steps[0]?.start ?? visit.arrival;
  for (const step of steps) {
    if (step.start > busyUntil) lines.push({ kind: 'gap', after: step.id, minutes: step.start - busyUntil });
    lines.push({ kind: 'step', step });
    busyUntil = Math.max(busyUntil, step.end);
  }
  return [...lines, { kind: 'departure', at: visit.departure }];
}

/** Minutes between steps over the whole visit. */
export const waitingMinutes = (visit: Pick<DayVisitView, 'arrival' | 'departure' | 'steps'>): number =>
  programmeLines(visit).reduce((sum, line) => (line.kind === 'gap' ? sum + line.minutes : sum), 0);
