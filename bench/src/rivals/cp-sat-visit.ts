import { sum, type Bool, type CpModel, type Expression, type Interval } from './cp-sat-package';
import type { RivalModel, RivalVisit } from './rival-model';

interface StepVariables {
  readonly start: Expression;
  readonly present: Bool;
  readonly takes: readonly ReadonlyMap<number, Bool>[];
}
export interface VisitVariables {
  readonly present: Bool;
  readonly arrival: Expression;
  readonly departure: Expression;
  readonly stay: Expression;
  readonly places: ReadonlyMap<number, Bool>;
  readonly steps: readonly StepVariables[];
}
export type Taking = { readonly interval: Interval; readonly amount: number };

const unboundedBelow = -1e9,
  unboundedAbove = 1e9;

/** A visit as variables and rules of the model; what it takes is noted resource by resource in `taken`. */
export function addVisit(model: CpModel, day: RivalModel, v: RivalVisit, taken: Taking[][]): VisitVariables {
  const { id } = v.visit,
    { horizon } = day,
    present = model.newBoolVar(`${id}`);
  const arrival = model.newIntVar(0, horizon, `${id}-arrival`),
    departure = model.newIntVar(0, horizon, `${id}-departure`),
    stay = model.newIntVar(0, horizon, `${id}-stay`);
  model.addLinearConstraint(arrival, v.from, horizon).onlyEnforceIf([present]);
  model.addLinearConstraint(departure, 0, v.to).onlyEnforceIf([present]);
  model.addLinearConstraint(departure.minus(arrival), 0, v.longest).onlyEnforceIf([present]);
  model.addLinearConstraint(stay.minus(departure).plus(arrival), 0, unboundedAbove).onlyEnforceIf([present]);
  const steps = v.steps.map((_, k) => addStep(model, day, v, k, { present, arrival, departure }, taken));
  addOrders(model, v, steps);
  for (const group of v.same)
    addSame(
      model,
      group.map((g) => steps[g.step]!.takes[g.line]!),
      group.map((g) => steps[g.step]!.present),
    );
  const places = new Map(
    v.places.map((p) => [p, v.places.length === 1 ? present : model.newBoolVar(`${id}-place-${p}`)]),
  );
  if (places.size > 1) model.addLinearConstraint(sum([...places.values()]).minus(present), 0, 0);
  if (v.visit.place !== undefined && places.size === 0) model.addLinearConstraint(present, 0, 0);
  for (const [p, held] of places) holdPlace(model, day, v, { arrival, departure, held }, p, taken);
  return { present, arrival, departure, stay, places, steps };
}

type Stay = Pick<VisitVariables, 'present' | 'arrival' | 'departure'>;

function addStep(
  model: CpModel,
  day: RivalModel,
  v: RivalVisit,
  k: number,
  { present, arrival, departure }: Stay,
  taken: Taking[][],
): StepVariables {
  const s = v.steps[k]!,
    { id } = v.visit,
    { horizon } = day;
  const start = model.newIntVar(0, Math.max(0, horizon - s.length), `${id}-${s.id}`),
    isThere = s.optional ? model.newBoolVar(`${id}-${s.id}-there`) : present;
  if (s.optional) model.addLinearConstraint(present.minus(isThere), 0, 1);
  model.addLinearConstraint(start, s.from, s.to - s.length).onlyEnforceIf([isThere]);
  model.addLinearConstraint(start.minus(arrival), v.lead, unboundedAbove).onlyEnforceIf([isThere]);
  model.addLinearConstraint(departure.minus(start), s.length + v.lag, unboundedAbove).onlyEnforceIf([isThere]);
  const takes = s.lines.map((line, l) => {
    const chosen = new Map(
      line.anyOf.map((r) => [r, line.anyOf.length === 1 ? isThere : model.newBoolVar(`${id}-${s.id}-${l}-${r}`)]),
    );
    if (chosen.size > 1) model.addLinearConstraint(sum([...chosen.values()]).minus(isThere), 0, 0);
    for (const [r, use] of chosen) {
      const resource = day.resources[r]!,
        long = s.length + Math.max(s.turnover, resource.turnover);
      model.addLinearConstraint(start, 0, horizon, startsInside(resource.open, s.length)).onlyEnforceIf([use]);
      taken[r]!.push({
        interval: model.newOptionalIntervalVar(start, long, start.plus(long), use, `${id}-${k}-${l}-${r}`),
        amount: line.amount,
      });
    }
    return chosen;
  });
  return { start, present: isThere, takes };
}

function addOrders(model: CpModel, v: RivalVisit, steps: readonly StepVariables[]): void {
  const { id } = v.visit;
  const own = steps.map((s, k) =>
    model.newOptionalIntervalVar(
      s.start,
      v.steps[k]!.length,
      s.start.plus(v.steps[k]!.length),
      s.present,
      `${id}-own-${k}`,
    ),
  );
  for (const d of v.differences)
    model
      .addLinearConstraint(
        steps[d.to]!.start.minus(steps[d.from]!.start),
        d.min ?? unboundedBelow,
        d.max ?? unboundedAbove,
      )
      .onlyEnforceIf([steps[d.from]!.present, steps[d.to]!.present]);
  for (const { a, b, ab, ba } of v.apart) {
    const order = model.newBoolVar(`${id}-${a}-before-${b}`),
      both = [steps[a]!.present, steps[b]!.present];
    model
      .addLinearConstraint(steps[b]!.start.minus(steps[a]!.start), ab, unboundedAbove)
      .onlyEnforceIf([order, ...both]);
    model
      .addLinearConstraint(steps[a]!.start.minus(steps[b]!.start), ba, unboundedAbove)
      .onlyEnforceIf([order.not(), ...both]);
  }
  const exclusive = v.visit.steps.flatMap((s, k) => (s.patient === 'exclusive' ? [own[k]!] : []));
  if (exclusive.length > 1) model.addNoOverlap(exclusive);
}

function holdPlace(
  model: CpModel,
  day: RivalModel,
  v: RivalVisit,
  { arrival, departure, held }: { arrival: Expression; departure: Expression; held: Bool },
  p: number,
  taken: Taking[][],
): void {
  const station = day.resources[p]!,
    after = Math.max(v.turnover, station.turnover),
    name = `${v.visit.id}-holds-${p}`;
  const length = model.newIntVar(0, day.horizon + after, name);
  taken[p]!.push({
    interval: model.newOptionalIntervalVar(arrival, length, departure.plus(after), held, name),
    amount: 1,
  });
  const inside = station.open.map(([from, to], k) => {
    const within = model.newBoolVar(`${name}-${k}`);
    model.addLinearConstraint(arrival, from, to).onlyEnforceIf([within]);
    model.addLinearConstraint(departure, from, to).onlyEnforceIf([within]);
    return within;
  });
  model
    .addLinearConstraint(inside.length === 0 ? held : sum(inside), inside.length === 0 ? 0 : 1, inside.length)
    .onlyEnforceIf([held]);
}

function addSame(model: CpModel, takes: readonly ReadonlyMap<number, Bool>[], present: readonly Bool[]): void {
  for (let i = 1; i < takes.length; i++)
    for (const r of new Set([...takes[0]!.keys(), ...takes[i]!.keys()])) {
      const a = takes[0]!.get(r),
        b = takes[i]!.get(r),
        both = [present[0]!, present[i]!];
      if (a !== undefined && b !== undefined) model.addLinearConstraint(a.minus(b), 0, 0).onlyEnforceIf(both);
      else model.addLinearConstraint((a ?? b)!, 0, 0).onlyEnforceIf(both);
    }
}

const startsInside = (open: RivalModel['resources'][number]['open'], length: number): number[] => {
  const list = open.filter(([from, to]) => to - from >= length).flatMap(([from, to]) => [from, to - length]);
  return list.length === 0 ? [-1, -1] : list;
};
