import type { Minutes, Problem, Resource, Visit } from '../model/problem';
import type { Relaxable } from './relaxable';

/** The day's first visit changed. */
export function withVisit(problem: Problem, change: (visit: Visit) => Visit): Problem {
  return { ...problem, visits: problem.visits.map((v, i) => (i === 0 ? change(v) : v)) };
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
        relations: v.relations.map((r) =>
          r.from !== pair!.from || r.to !== pair!.to
            ? r
            : {
                ...r,
                ...(r.min === undefined ? {} : { min: r.min - by }),
                ...(r.max === undefined ? {} : { max: r.max + by }),
              },
        ),
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
        maxPresence: v.maxPresence + by,
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
