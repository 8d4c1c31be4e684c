import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  sum,
  type Bool,
  type CpModel,
  type CpSatPackage,
  type CpSolver,
  type Expression,
  type Interval,
} from './cp-sat-package';
import { addVisit, type Taking, type VisitVariables } from './cp-sat-visit';
import type { RivalModel } from './rival-model';
import type { RivalAnswer, RivalVisitAnswer } from './rival-plan';

/** CP-SAT on the whole day for so many seconds. */
export async function solveWithCpSat(day: RivalModel, seconds: number, installed: string): Promise<RivalAnswer> {
  const sat = (await import(
    pathToFileURL(join(installed, 'node_modules/or-tools-wasm/build/javascript/node/cp-sat.js')).href
  )) as CpSatPackage;
  const model = new sat.CpModel(),
    taken: Taking[][] = day.resources.map(() => []);
  const visits = day.visits.map((v) => addVisit(model, day, v, taken));
  addPersons(model, day, visits);
  day.resources.forEach((resource, r) => {
    const list = [
      ...taken[r]!,
      ...resource.missing.map((m, k) => ({
        interval: model.newFixedSizeIntervalVar(m.from, m.to - m.from, `missing${r}-${k}`),
        amount: m.amount,
      })),
    ];
    if (resource.break !== undefined)
      list.push({
        interval: model.newFixedSizeIntervalVar(
          model.newIntVar(resource.break.from, resource.break.to - resource.break.length, `break${r}`),
          resource.break.length,
          `rest${r}`,
        ),
        amount: resource.most,
      });
    if (list.length < 2) return;
    if (resource.most === 1 && list.every((t) => t.amount === 1)) model.addNoOverlap(list.map((t) => t.interval));
    else
      model.addCumulative(
        list.map((t) => t.interval),
        list.map((t) => t.amount),
        resource.most,
      );
  });
  model.minimize(totalCost(model, day, visits));
  const solver = new sat.CpSolver();
  await solver.solve(model, { maxTimeInSeconds: seconds, numSearchWorkers: 8, randomSeed: 1 });
  const status = solver.statusName();
  if (status !== 'OPTIMAL' && status !== 'FEASIBLE') return { status, bound: 0, answers: undefined };
  return { status, bound: solver.bestObjectiveBound(), answers: visits.map((v) => answerOf(solver, v)) };
}

function addPersons(model: CpModel, day: RivalModel, visits: readonly VisitVariables[]): void {
  const persons = new Map<string, Interval[]>();
  day.visits.forEach(({ visit }, i) => {
    if (visit.person === undefined) return;
    const { arrival, departure, present } = visits[i]!;
    const there = model.newOptionalIntervalVar(
      arrival,
      model.newIntVar(0, day.horizon, `${visit.id}-there`),
      departure,
      present,
      `${visit.id}-presence`,
    );
    persons.set(visit.person, [...(persons.get(visit.person) ?? []), there]);
  });
  for (const list of persons.values()) if (list.length > 1) model.addNoOverlap(list);
}

function totalCost(model: CpModel, day: RivalModel, visits: readonly VisitVariables[]): Expression {
  const { objective, unit } = day,
    parts: Expression[] = [];
  day.visits.forEach(({ visit, steps: asked }, i) => {
    const { present, stay, steps } = visits[i]!;
    parts.push(stay.times(objective.presence * unit), present.not().times(objective.unplanned * visit.priority));
    asked.forEach((s, k) => {
      if (s.optional) parts.push(present.minus(steps[k]!.present).times(objective.optionalMissed * s.value));
      s.lines.forEach((line, l) => {
        for (const [r, use] of steps[k]!.takes[l]!)
          if (line.prefer !== undefined && !line.prefer.includes(r)) parts.push(use.times(objective.preference));
      });
    });
  });
  return sum(parts.length > 0 ? parts : [model.newIntVar(0, 0, 'nothing')]);
}

function answerOf(solver: CpSolver, { present, steps, places }: VisitVariables): RivalVisitAnswer | undefined {
  if (solver.value(present) === 0) return undefined;
  const chosen = (map: ReadonlyMap<number, Bool>): number | undefined =>
    [...map].find(([, use]) => solver.value(use) === 1)?.[0];
  return {
    place: chosen(places),
    starts: steps.map((s) => (solver.value(s.present) === 1 ? solver.value(s.start) : undefined)),
    taken: steps.map((s) => s.takes.map((takes) => chosen(takes) ?? -1)),
  };
}
