import type { Minutes, Problem, Resource, Visit } from '../model/problem';
import { widened } from './kept-order';
import { longerPresence, type Relaxable } from './relaxable';

/** The day's first visit changed. */
export function withVisit(problem: Problem, change: (visit: Visit) => Visit): Problem {
  return { ...problem, visits: problem.visits.map((v, i) => (i === 0 ? change(v) : v)) };
}

/** The same with a patient's hours wider at one end alone, or the stay alone longer: what is least to ask comes first. */
export function loosenedAtOneEnd({ visits, ...day }: Problem, wider: Problem): readonly Problem[] {
  const [own] = visits,
    [all] = wider.visits,
    only = (about: Partial<Visit>): Problem => withVisit({ ...day, visits }, (v) => ({ ...v, ...about }));
  return [
    only({ maxPresence: all!.maxPresence }),
    // Who is there already stays longer; coming earlier is a journey to arrange.
    only({ window: { from: own!.window.from, to: all!.window.to } }),
    only({ window: { from: all!.window.from, to: own!.window.to } }),
  ];
}

/** The day with one element wider by so many minutes on each side; undefined where it has no hours to widen. */
export function loosened(problem: Problem, { kind, involves }: Relaxable, by: Minutes): Problem | undefined {
  const { opening } = problem;
  switch (kind) {
    case 'resource': {
      const resource = problem.resources.find((r) => r.id === involves.resources![0])!,
        extra = longerHours(problem, resource, by);
      return extra.length === 0
        ? undefined
        : {
            ...problem,
            resources: problem.resources.map((r) => (r === resource ? { ...r, windows: [...r.windows, ...extra] } : r)),
          };
    }
    case 'relation': {
      const [pair] = involves.relations!;
      return withVisit(problem, (v) => ({
        ...v,
        relations: v.relations.map((r) => (r.from !== pair!.from || r.to !== pair!.to ? r : widened(r, v, by))),
      }));
    }
    case 'step-window':
      return withVisit(problem, (v) => ({
        ...v,
        steps: v.steps.map((s) =>
          s.id === involves.steps![0] && s.window
            ? { ...s, window: { from: s.window.from - by, to: s.window.to + by } }
            : s,
        ),
      }));
    case 'visit-window':
      return withVisit(problem, (v) => ({
        ...v,
        maxPresence: longerPresence(v, v.maxPresence + by),
        window: {
          from: Math.max(Math.min(opening.from, v.window.from), v.window.from - by),
          to: Math.min(Math.max(opening.to, v.window.to), v.window.to + by),
        },
      }));
    case 'step-order':
    case 'person':
      return undefined;
  }
}

/** At both ends of each window, within the opening and up to the next window. */
function longerHours({ opening }: Problem, { windows }: Resource, by: Minutes): Resource['windows'] {
  return windows
    .flatMap((w) => [
      { ...w, from: Math.max(w.from - by, opening.from), to: w.from },
      { ...w, from: w.to, to: Math.min(w.to + by, opening.to) },
    ])
    .filter((e) => e.from < e.to && !windows.some((w) => w.from < e.to && e.from < w.to));
}
