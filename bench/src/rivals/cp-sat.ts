import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RivalModel, RivalVisit, RivalVisitAnswer } from './rival-model';

/** What is used of `or-tools-wasm/cp-sat`. */
interface Expression { plus(other: Expression | number): Expression; minus(other: Expression | number): Expression; times(by: number): Expression }
interface Bool extends Expression { not(): Bool }
interface Rule { onlyEnforceIf(literals: readonly Bool[]): Rule }
type Interval = object;
interface CpModel {
  newIntVar(from: number, to: number, name: string): Expression;
  newBoolVar(name: string): Bool;
  newOptionalIntervalVar(start: Expression, size: Expression | number, end: Expression, present: Bool, name: string): Interval;
  newFixedSizeIntervalVar(start: Expression | number, size: number, name: string): Interval;
  addLinearConstraint(expression: Expression, from: number, to: number, domain?: readonly number[]): Rule;
  addCumulative(intervals: readonly Interval[], demands: readonly number[], capacity: number): Rule;
  addNoOverlap(intervals: readonly Interval[]): Rule;
  minimize(cost: Expression): void;
}
interface CpSolver { solve(model: CpModel, parameters: object): Promise<unknown>; statusName(): string; value(of: Expression): number; bestObjectiveBound(): number }
interface Package { readonly CpModel: new () => CpModel; readonly CpSolver: new () => CpSolver }

export interface RivalAnswer { readonly status: string; readonly bound: number; readonly answers: readonly (RivalVisitAnswer | undefined)[] | undefined }
interface StepVariables { readonly start: Expression; readonly present: Bool; readonly takes: readonly ReadonlyMap<number, Bool>[] }
interface VisitVariables { readonly present: Bool; readonly arrival: Expression; readonly departure: Expression; readonly stay: Expression; readonly places: ReadonlyMap<number, Bool>; readonly steps: readonly StepVariables[] }
type Taking = { readonly interval: Interval; readonly amount: number };

const unboundedBelow = -1e9, unboundedAbove = 1e9;

/** CP-SAT on the whole day for so many seconds. */
export async function solveWithCpSat(day: RivalModel, seconds: number, installed: string): Promise<RivalAnswer> {
  const sat = (await import(pathToFileURL(join(installed, 'node_modules/or-tools-wasm/build/javascript/node/cp-sat.js')).href)) as Package;
  const model = new sat.CpModel(), taken: Taking[][] = day.resources.map(() => []);
  const visits = day.visits.map((v) => addVisit(model, day, v, taken));
  addPersons(model, day, visits);
  day.resources.forEach((resource, r) => {
    const list = [...taken[r]!, ...resource.missing.map((m, k) => ({ interval: model.newFixedSizeIntervalVar(m.from, m.to - m.from, `missing${r}-${k}`), amount: m.amount }))];
    if (resource.break !== undefined) list.push({ interval: model.newFixedSizeIntervalVar(model.newIntVar(resource.break.from, resource.break.to - resource.break.length, `break${r}`), resource.break.length, `rest${r}`), amount: resource.most });
    if (list.length < 2) return;
    if (resource.most === 1 && list.every((t) => t.amount === 1)) model.addNoOverlap(list.map((t) => t.interval));
    else model.addCumulative(list.map((t) => t.interval), list.map((t) => t.amount), resource.most);
  });
  model.minimize(totalCost(model, day, visits));
  const solver = new sat.CpSolver();
  await solver.solve(model, { maxTimeInSeconds: seconds, numSearchWorkers: 8, randomSeed: 1 });
  const status = solver.statusName();
  if (status !== 'OPTIMAL' && status !== 'FEASIBLE') return { status, bound: 0, answers: undefined };
  return { status, bound: solver.bestObjectiveBound(), answers: visits.map((v) => answerOf(solver, v)) };
}

function addVisit(model: CpModel, day: RivalModel, v: RivalVisit, taken: Taking[][]): VisitVariables {
  const { id } = v.visit, { horizon } = day, present = model.newBoolVar(`${id}`);
  const arrival = model.newIntVar(0, horizon, `${id}-arrival`), departure = model.newIntVar(0, horizon, `${id}-departure`), stay = model.newIntVar(0, horizon, `${id}-stay`);
  model.addLinearConstraint(arrival, v.from, horizon).onlyEnforceIf([present]);
  model.addLinearConstraint(departure, 0, v.to).onlyEnforceIf([present]);
  model.addLinearConstraint(departure.minus(arrival), 0, v.longest).onlyEnforceIf([present]);
  model.addLinearConstraint(stay.minus(departure).plus(arrival), 0, unboundedAbove).onlyEnforceIf([present]);
  const steps = v.steps.map((s, k): StepVariables => {
    const start = model.newIntVar(0, Math.max(0, horizon - s.length), `${id}-${s.id}`), isThere = s.optional ? model.newBoolVar(`${id}-${s.id}-there`) : present;
    if (s.optional) model.addLinearConstraint(present.minus(isThere), 0, 1);
    model.addLinearConstraint(start, s.from, s.to - s.length).onlyEnforceIf([isThere]);
    model.addLinearConstraint(start.minus(arrival), v.lead, unboundedAbove).onlyEnforceIf([isThere]);
    model.addLinearConstraint(departure.minus(start), s.length + v.lag, unboundedAbove).onlyEnforceIf([isThere]);
    const takes = s.lines.map((line, l) => {
      const chosen = new Map(line.anyOf.map((r) => [r, line.anyOf.length === 1 ? isThere : model.newBoolVar(`${id}-${s.id}-${l}-${r}`)]));
      if (chosen.size > 1) model.addLinearConstraint(sum([...chosen.values()]).minus(isThere), 0, 0);
      for (const [r, use] of chosen) {
        const resource = day.resources[r]!, long = s.length + Math.max(s.turnover, resource.turnover);
        model.addLinearConstraint(start, 0, horizon, startsInside(resource.open, s.length)).onlyEnforceIf([use]);
        taken[r]!.push({ interval: model.newOptionalIntervalVar(start, long, start.plus(long), use, `${id}-${k}-${l}-${r}`), amount: line.amount });
      }
      return chosen;
    });
    return { start, present: isThere, takes };
  });
  const own = steps.map((s, k) => model.newOptionalIntervalVar(s.start, v.steps[k]!.length, s.start.plus(v.steps[k]!.length), s.present, `${id}-own-${k}`));
  for (const d of v.differences)
    model.addLinearConstraint(steps[d.to]!.start.minus(steps[d.from]!.start), d.min ?? unboundedBelow, d.max ?? unboundedAbove).onlyEnforceIf([steps[d.from]!.present, steps[d.to]!.present]);
  for (const { a, b, ab, ba } of v.apart) {
    const order = model.newBoolVar(`${id}-${a}-before-${b}`), both = [steps[a]!.present, steps[b]!.present];
    model.addLinearConstraint(steps[b]!.start.minus(steps[a]!.start), ab, unboundedAbove).onlyEnforceIf([order, ...both]);
    model.addLinearConstraint(steps[a]!.start.minus(steps[b]!.start), ba, unboundedAbove).onlyEnforceIf([order.not(), ...both]);
  }
  const exclusive = v.visit.steps.flatMap((s, k) => (s.patient === 'exclusive' ? [own[k]!] : []));
  if (exclusive.length > 1) model.addNoOverlap(exclusive);
  for (const group of v.same) addSame(model, group.map((g) => steps[g.step]!.takes[g.line]!), group.map((g) => steps[g.step]!.present));
  const places = new Map(v.places.map((p) => [p, v.places.length === 1 ? present : model.newBoolVar(`${id}-place-${p}`)]));
  if (places.size > 1) model.addLinearConstraint(sum([...places.values()]).minus(present), 0, 0);
  if (v.visit.place !== undefined && places.size === 0) model.addLinearConstraint(present, 0, 0);
  for (const [p, held] of places) holdPlace(model, day, v, { arrival, departure, held }, p, taken);
  return { present, arrival, departure, stay, places, steps };
}

function holdPlace(model: CpModel, day: RivalModel, v: RivalVisit, { arrival, departure, held }: { arrival: Expression; departure: Expression; held: Bool }, p: number, taken: Taking[][]): void {
  const station = day.resources[p]!, after = Math.max(v.turnover, station.turnover), name = `${v.visit.id}-holds-${p}`;
  const length = model.newIntVar(0, day.horizon + after, name);
  taken[p]!.push({ interval: model.newOptionalIntervalVar(arrival, length, departure.plus(after), held, name), amount: 1 });
  const inside = station.open.map(([from, to], k) => {
    const within = model.newBoolVar(`${name}-${k}`);
    model.addLinearConstraint(arrival, from, to).onlyEnforceIf([within]);
    model.addLinearConstraint(departure, from, to).onlyEnforceIf([within]);
    return within;
  });
  model.addLinearConstraint(inside.length === 0 ? held : sum(inside), inside.length === 0 ? 0 : 1, inside.length).onlyEnforceIf([held]);
}

function addSame(model: CpModel, takes: readonly ReadonlyMap<number, Bool>[], present: readonly Bool[]): void {
  for (let i = 1; i < takes.length; i++)
    for (const r of new Set([...takes[0]!.keys(), ...takes[i]!.keys()])) {
      const a = takes[0]!.get(r), b = takes[i]!.get(r), both = [present[0]!, present[i]!];
      if (a !== undefined && b !== undefined) model.addLinearConstraint(a.minus(b), 0, 0).onlyEnforceIf(both);
      else model.addLinearConstraint((a ?? b)!, 0, 0).onlyEnforceIf(both);
    }
}

function addPersons(model: CpModel, day: RivalModel, visits: readonly VisitVariables[]): void {
  const persons = new Map<string, Interval[]>();
  day.visits.forEach(({ visit }, i) => {
    if (visit.person === undefined) return;
    const { arrival, departure, present } = visits[i]!;
    const there = model.newOptionalIntervalVar(arrival, model.newIntVar(0, day.horizon, `${visit.id}-there`), departure, present, `${visit.id}-presence`);
    persons.set(visit.person, [...(persons.get(visit.person) ?? []), there]);
  });
  for (const list of persons.values()) if (list.length > 1) model.addNoOverlap(list);
}

function totalCost(model: CpModel, day: RivalModel, visits: readonly VisitVariables[]): Expression {
  const { objective, unit } = day, parts: Expression[] = [];
  day.visits.forEach(({ visit, steps: asked }, i) => {
    const { present, stay, steps } = visits[i]!;
    parts.push(stay.times(objective.presence * unit), present.not().times(objective.unplanned * visit.priority));
    asked.forEach((s, k) => {
      if (s.optional) parts.push(present.minus(steps[k]!.present).times(objective.optionalMissed * s.value));
      s.lines.forEach((line, l) => {
        for (const [r, use] of steps[k]!.takes[l]!) if (line.prefer !== undefined && !line.prefer.includes(r)) parts.push(use.times(objective.preference));
      });
    });
  });
  return sum(parts.length > 0 ? parts : [model.newIntVar(0, 0, 'nothing')]);
}

function answerOf(solver: CpSolver, { present, steps, places }: VisitVariables): RivalVisitAnswer | undefined {
  if (solver.value(present) === 0) return undefined;
  const chosen = (map: ReadonlyMap<number, Bool>): number | undefined => [...map].find(([, use]) => solver.value(use) === 1)?.[0];
  return {
    place: chosen(places),
    starts: steps.map((s) => (solver.value(s.present) === 1 ? solver.value(s.start) : undefined)),
    taken: steps.map((s) => s.takes.map((takes) => chosen(takes) ?? -1)),
  };
}

const startsInside = (open: RivalModel['resources'][number]['open'], length: number): number[] => {
  const list = open.filter(([from, to]) => to - from >= length).flatMap(([from, to]) => [from, to - length]);
  return list.length === 0 ? [-1, -1] : list;
};
const sum = (list: readonly Expression[]): Expression => list.slice(1).reduce((a, b) => a.plus(b), list[0]!);
