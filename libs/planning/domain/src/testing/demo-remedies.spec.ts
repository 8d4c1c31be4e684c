import { explainVisit, proposeInsertions, type PlannedVisit, type Problem, type Visit } from '@diurne/planning-engine';
import { remediesOf } from '@diurne/planning-engine/testing';
import { addDays, civilDate, frenchHour } from '@diurne/time';
import type { CarePathway } from '../pathway/care-pathway.value';
import type { VisitRequest } from '../request/visit-request.entity';
import { aDayHospital } from './a-day-hospital';
import { demoDayProblem } from './demo-day';

const thursday = addDays(civilDate('2026-11-23'), 3);
const hospital = aDayHospital({ startOn: civilDate('2026-11-23'), seed: 2026 });
const id = 'wanted';
const dayOf = ({ id: pathwayId }: CarePathway, hours: VisitRequest['hours'] = null): Problem =>
  demoDayProblem(hospital, thursday, [{ ...hospital.requests[0]!, id, pathwayId, hours }]);
const best = (day: Problem): PlannedVisit | undefined => proposeInsertions(day, [], id, { count: 1 })[0]?.plan;
const wishOf = (day: Problem): Visit => day.visits.find((visit) => visit.id === id)!;

/** Those who could do the step come from 16 h to 16 h 50 alone. */
function lateFor(day: Problem, { uses }: Visit['steps'][number]): Problem {
  const late = new Set(uses[0]?.anyOf);
  const windows = [{ from: 960, to: 1010, capacity: 1 }];
  return { ...day, resources: day.resources.map((one) => (late.has(one.id) ? { ...one, windows } : one)) };
}

/** Days on which the pathway does not fit: too short a stay, a morning, whoever it needs first coming late. */
function refusals(pathway: CarePathway): readonly Problem[] {
  const day = dayOf(pathway);
  const { arrival, departure } = best(day)!;
  const served = wishOf(day).steps.filter(({ uses, optional }) => uses.length > 0 && !optional);
  return [
    dayOf(pathway, { from: arrival, to: departure - 25 }),
    dayOf(pathway, { from: 480, to: 600 }),
    ...[served[0]!, served.at(-1)!].map((step) => lateFor(day, step)),
  ].filter((one) => best(one) === undefined);
}

/** What no remedy may touch, as the plan keeps it. */
function loosenedCare(asked: Visit, changed: Visit, plan: PlannedVisit): readonly string[] {
  const at = new Map(plan.steps.map((step) => [step.id, step]));
  const strict = asked.relations.filter((relation) => relation.strict);
  const broken = strict.filter(({ from, to, min = -Infinity, max = Infinity }) => {
    const [a, b] = [at.get(from), at.get(to)];
    return a !== undefined && b !== undefined && (b.start - a.end < min || b.start - a.end > max);
  });
  const begun = asked.relations.filter(({ from, to, min }) => {
    const [a, b] = [at.get(from), at.get(to)];
    return a !== undefined && b !== undefined && min !== undefined && b.start - a.end < Math.min(0, min);
  });
  const fasting = asked.steps.filter(({ id: step, window }) => {
    const planned = at.get(step);
    return window?.strict && planned !== undefined && (planned.start < window.from || planned.end > window.to);
  });
  const kept = strict.filter(
    (relation) => !changed.relations.some((one) => JSON.stringify(one) === JSON.stringify(relation)),
  );
  return [
    ...[...broken, ...begun].map(({ from, to }) => `${from} ${to}`),
    ...fasting.map((step) => step.id),
    ...kept.map(({ from, to }) => `${from} ${to} dropped`),
  ];
}

describe('what is offered where a pathway of the demonstration does not fit', () => {
  it.each(hospital.pathways.map((pathway) => [pathway.code, pathway] as const))(
    '%s: each remedy, applied, makes it fit, does what it says, and loosens no matter of care',
    (_, pathway) => {
      const days = refusals(pathway);
      expect(days.length).toBeGreaterThan(1);
      for (const day of days) {
        const tried = remediesOf(day, [], id);
        const said = explainVisit(day, [], id).flatMap(({ relaxations }) => relaxations);
        expect(said.map(({ change }) => change)).toEqual(tried.map(({ text }) => text));
        for (const [index, { text, problem, plan }] of tried.entries()) {
          expect([text, best(problem) !== undefined]).toEqual([text, true]);
          expect([text, loosenedCare(wishOf(day), wishOf(problem), plan)]).toEqual([text, []]);
          expect(said[index]!.effect).toContain(`de ${frenchHour(plan.arrival)} à ${frenchHour(plan.departure)}`);
          expect(text).not.toMatch(/^Se contenter de 0/);
        }
      }
      expect(days.some((day) => remediesOf(day, [], id).length > 0)).toBe(true);
    },
  );
});

describe('lunch', () => {
  /** From before lunch until after it. */
  const crosses = ({ arrival, departure }: PlannedVisit): boolean => arrival < 705 && departure > 825;
  /** A snack after a test that was fasted for is had within its own hours. */
  const eats = ({ steps }: PlannedVisit): boolean => steps.some((step) => ['meal', 'snack'].includes(step.id));
  const long = hospital.pathways.filter((pathway) => {
    const { arrival, departure } = best(dayOf(pathway))!;
    return departure - arrival >= 240 || pathway.definition.steps.some((step) => step.treatmentSession);
  });

  it.each(long.map((pathway) => [pathway.code, pathway] as const))(
    'is had by whoever is offered to be here for %s through its hours',
    (_, pathway) => {
      const found = proposeInsertions(dayOf(pathway), [], id, { count: 300 }).slice(0, 12);
      const hungry = found.filter(({ plan }) => crosses(plan) && !eats(plan));
      expect(found.length).toBeGreaterThan(1);
      expect(hungry.map(({ plan }) => plan.arrival)).toEqual([]);
    },
  );

  it('is not waited for by who comes for an afternoon', () => {
    const pathway = hospital.pathways.find(({ code }) => code === 'SEPNAT')!;
    const plan = best(dayOf(pathway, { from: 840, to: 1100 }));
    expect(plan?.steps.map((step) => step.id)).not.toContain('meal');
    expect(plan?.arrival).toBeGreaterThanOrEqual(840);
  });
});
