import type { Relation } from '../model/problem';

/** Small shops and projects of which every order is tried: what the search must find, and nothing of how it finds it. */
export interface SmallActivity {
  readonly duration: number;
  readonly demands: readonly number[];
  readonly job?: number;
}
export interface SmallProject {
  readonly capacities: readonly number[];
  readonly activities: readonly SmallActivity[];
  /** Between positions in `activities`: start of `to` at least `lag` after the start of `from`; a negative one is a limit the other way round. */
  readonly lags: readonly { readonly from: number; readonly to: number; readonly lag: number }[];
}

/** Least end of all, by trying every order in which activities can be given their earliest start. Lags must not be negative. */
export function leastEndOfOrders({ capacities, activities, lags }: SmallProject): number {
  const starts = new Array<number>(activities.length).fill(-1);
  const free = (a: number, at: number): boolean => {
    const { duration, demands, job } = activities[a]!;
    for (let t = at; t < at + duration; t++) {
      const running = activities.flatMap((other, o) =>
        starts[o]! >= 0 && starts[o]! <= t && t < starts[o]! + other.duration ? [other] : [],
      );
      if (job !== undefined && running.some((other) => other.job === job)) return false;
      if (demands.some((d, r) => d > 0 && running.reduce((sum, other) => sum + other.demands[r]!, d) > capacities[r]!))
        return false;
    }
    return true;
  };
  let least = Infinity;
  const extend = (planned: number, since: number, end: number): void => {
    if (end >= least) return;
    if (planned === activities.length) {
      least = end;
      return;
    }
    activities.forEach(({ duration }, a) => {
      const before = lags.filter(({ to }) => to === a);
      if (starts[a]! >= 0 || before.some(({ from }) => starts[from]! < 0)) return;
      let at = before.reduce((latest, { from, lag }) => Math.max(latest, starts[from]! + lag), 0);
      while (!free(a, at)) at++;
      if (at < since) return;
      starts[a] = at;
      extend(planned + 1, at, Math.max(end, at + duration));
      starts[a] = -1;
    });
  };
  extend(0, 0, 0);
  return least;
}

/** Least end of all, by trying every start up to `horizon`; infinite when no plan stands. Lags may be negative. */
export function leastEndOfStarts({ capacities, activities, lags }: SmallProject, horizon: number): number {
  const starts = new Array<number>(activities.length).fill(-1);
  const stands = (last: number): boolean =>
    lags.every(({ from, to, lag }) => from > last || to > last || starts[to]! >= starts[from]! + lag) &&
    capacities.every((capacity, r) =>
      activities.every(
        (_, at) =>
          at > last ||
          activities.reduce(
            (sum, one, a) =>
              a <= last && starts[a]! <= starts[at]! && starts[at]! < starts[a]! + one.duration
                ? sum + one.demands[r]!
                : sum,
            0,
          ) <= capacity,
      ),
    );
  let least = Infinity;
  const extend = (a: number, end: number): void => {
    if (end >= least) return;
    if (a === activities.length) {
      least = end;
      return;
    }
    const { duration } = activities[a]!;
    for (let at = 0; at + duration <= horizon; at++) {
      starts[a] = at;
      if (stands(a)) extend(a + 1, Math.max(end, at + duration));
    }
  };
  extend(0, 0);
  return least;
}

/** The lags as relations of the format: from the end of the one to the start of the other. */
export const relationsOf = ({ activities, lags }: SmallProject): Relation[] =>
  lags.map(({ from, to, lag }) => ({ from: `a${from}`, to: `a${to}`, min: lag - activities[from]!.duration }));
