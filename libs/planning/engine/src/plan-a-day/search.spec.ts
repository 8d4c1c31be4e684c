import { costOf } from '../constraints/plan-cost';
import { checkPlan } from '../constraints/check-plan';
import type { PlannedVisit } from '../model/plan';
import type { Problem } from '../model/problem';
import { aDay, aResource, aStep, aVisit, by } from '../testing/day-builder';
import { searched } from '../testing/run-search';
import { search } from './search';

const nurse = aResource('nurse', { windows: [{ from: 480, to: 600, capacity: 1 }] });
const doctor = aResource('doctor', { windows: [{ from: 510, to: 700, capacity: 1 }] });
const chairs = aResource('chairs', { kind: 'place', windows: [{ from: 450, to: 1080, capacity: 2 }], turnover: 10 });

const aConsultation = (id: string): Problem['visits'][number] =>
  aVisit(id, [aStep('blood', 15, { uses: [by('nurse')] }), aStep('consultation', 25, { uses: [by('doctor')] })], {
    place: { anyOf: ['chairs'] },
    relations: [{ from: 'blood', to: 'consultation', min: 30, max: 80 }],
  });
const busyMorning = aDay({ resources: [nurse, doctor, chairs], visits: ['a', 'b', 'c'].map(aConsultation) });

describe('search', () => {
  it('plans a day at its least cost, proves it and says so', () => {
    const { outcome, stoppedBy } = searched(busyMorning, { seed: 3, iterations: 400 });
    expect(checkPlan(busyMorning, outcome)).toEqual([]);
    expect(outcome.cost.total).toBe(3 * 70);
    expect(outcome.bound).toBe(210);
    expect(outcome.gap).toBe(0);
    expect(stoppedBy).toBe('optimal');
  });

  it('refuses what cannot fit, with a reason, and keeps the rest', () => {
    const short = {
      ...busyMorning,
      resources: [{ ...nurse, windows: [{ from: 480, to: 510, capacity: 1 }] }, doctor, chairs],
    };
    const { outcome } = searched(short, { seed: 1, iterations: 100 });
    expect(checkPlan(short, outcome)).toEqual([]);
    expect(outcome.visits.map((v) => v.status).sort()).toEqual(['planned', 'planned', 'unplanned']);
    expect(outcome.visits.filter((v) => v.status === 'unplanned').every((v) => v.reasons.length > 0)).toBe(true);
  });

  it('gives the same bytes for the same seed and iterations, however often it yields', () => {
    const tight = {
      ...busyMorning,
      resources: [nurse, { ...doctor, windows: [{ from: 555, to: 620, capacity: 1 }] }, chairs],
    };
    const one = searched(tight, { seed: 7, iterations: 60, yieldEvery: 1 }),
      other = searched(tight, { seed: 7, iterations: 60, yieldEvery: 25 });
    expect(JSON.stringify(one.outcome)).toBe(JSON.stringify(other.outcome));
  });

  it('yields a whole valid plan from the first time on', () => {
    const first = search(busyMorning, { seed: 2 }).next();
    if (first.done) throw new Error('ended before its first plan');
    const outcome = first.value.best();
    expect(checkPlan(busyMorning, outcome)).toEqual([]);
    expect(first.value.cost).toBe(outcome.cost.total);
    expect(first.value.planned + first.value.unplanned).toBe(3);
  });

  it('keeps facts as they are, off the grid and off hours, and plans around them', () => {
    const [first, ...others] = busyMorning.visits;
    const underWay = {
      ...first!,
      steps: first!.steps.map((s) => (s.id === 'blood' ? { ...s, pinned: { start: 473, uses: ['nurse'] } } : s)),
    };
    const problem = { ...busyMorning, visits: [underWay, ...others], notBefore: 488 };
    const { outcome } = searched(problem, { seed: 1, iterations: 200 });
    expect(checkPlan(problem, outcome)).toEqual([]);
    expect((outcome.visits[0] as PlannedVisit).steps[0]).toEqual({
      id: 'blood',
      start: 473,
      end: 488,
      uses: ['nurse'],
    });
    expect(outcome.visits.every((v) => v.status === 'planned')).toBe(true);
  });

  it('keeps a visit with pins even where a mandatory step of it cannot be planned, and says why', () => {
    const [first] = busyMorning.visits;
    const stranded = {
      ...first!,
      steps: first!.steps.map((s) => (s.id === 'blood' ? { ...s, pinned: { start: 720, uses: ['nurse'] } } : s)),
    };
    const problem = { ...busyMorning, visits: [stranded] };
    const { outcome } = searched(problem, { seed: 1, iterations: 5 });
    expect(checkPlan(problem, outcome)).toEqual([]);
    expect((outcome.visits[0] as PlannedVisit).missing?.map((m) => [m.what, m.reasons.length > 0])).toEqual([
      ['consultation', true],
    ]);
    expect(outcome.cost.terms.missed).toBe(50_000);
  });

  it('starts from given programmes that hold and drops those that do not', () => {
    const { outcome } = searched(busyMorning, { seed: 3, iterations: 400 });
    const start = outcome.visits.filter((v): v is PlannedVisit => v.status === 'planned');
    const closed = {
      ...busyMorning,
      resources: [
        { ...nurse, busy: [{ from: start[0]!.steps[0]!.start, to: start[0]!.steps[0]!.end }] },
        doctor,
        chairs,
      ],
    };
    const again = search(closed, { seed: 1, start }).next();
    if (again.done) throw new Error('ended before its first plan');
    const visits = again.value.best().visits;
    expect(checkPlan(closed, { visits })).toEqual([]);
    expect(visits.slice(1)).toEqual(start.slice(1));
    expect(visits[0]).not.toEqual(start[0]);
  });

  it('costs what the plan alone costs', () => {
    const weights = { ...busyMorning.objective, makespan: 3, peak: 40, presence: 2 };
    const problem = { ...busyMorning, objective: weights };
    const { outcome } = searched(problem, { seed: 5, iterations: 150 });
    expect(outcome.cost).toEqual(costOf(problem, outcome.visits));
    expect(outcome.bound).toBeLessThanOrEqual(outcome.cost.total);
  });
});
