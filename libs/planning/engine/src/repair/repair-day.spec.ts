import { checkPlan } from '../constraints/check-plan';
import type { Problem } from '../model/problem';
import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { repairDay } from './repair-day';

const visits = ['a', 'b', 'c'].map((id) => aVisit(id, [aStep('blood', 15, { uses: [by('n1', 'n2')] }), aStep('consult', 30, { uses: [by('doctor')] })], { relations: [{ from: 'blood', to: 'consult', min: 10, max: 60 }] }));
const day = aDay({ resources: [aResource('n1'), aResource('n2'), aResource('doctor')], visits });
const told = [planned(visits[0]!, { blood: [480, 'n1'], consult: [505, 'doctor'] }), planned(visits[1]!, { blood: [510, 'n1'], consult: [535, 'doctor'] }), planned(visits[2]!, { blood: [540, 'n1'], consult: [565, 'doctor'] })];
const without = (id: string, from: number, to: number): Problem => ({ ...day, resources: day.resources.map((r) => (r.id === id ? { ...r, busy: [{ from, to }] } : r)) });

describe('repairDay', () => {
  it('changes nothing when nothing broke', () => {
    expect(repairDay(day, told, { seed: 1 }).difference).toEqual({ changes: [], patientsMoved: 0, stepsChanged: 0, minutesMoved: 0 });
  });

  it('replaces a missing nurse by another at unchanged hours before any patient moves', () => {
    const broken = without('n1', 500, 560);
    const { outcome, difference } = repairDay(broken, told, { seed: 1 });
    expect(checkPlan(broken, outcome)).toEqual([]);
    expect(difference.changes.map((c) => [c.id, c.kind, c.steps])).toEqual([['b', 'people-changed', ['blood']], ['c', 'people-changed', ['blood']]]);
    expect(difference.patientsMoved).toBe(0);
  });

  it('moves only who has to move, and by as little as may be', () => {
    const broken = without('doctor', 565, 600);
    const { outcome, difference } = repairDay(broken, told, { seed: 1 });
    expect(checkPlan(broken, outcome)).toEqual([]);
    expect(difference.changes.map((c) => [c.id, c.kind, c.steps])).toEqual([['c', 'hours-changed', ['consult']]]);
    expect(difference.patientsMoved).toBe(0);
  });

  it('starts nothing new before the present minute and keeps what is done', () => {
    const now = { ...without('doctor', 530, 570), notBefore: 520, visits: [{ ...visits[0]!, steps: visits[0]!.steps.map((s) => ({ ...s, pinned: { start: told[0]!.steps.find((t) => t.id === s.id)!.start, uses: told[0]!.steps.find((t) => t.id === s.id)!.uses } })) }, { ...visits[1]!, pinned: { arrival: 510 }, steps: visits[1]!.steps.map((s) => (s.id === 'blood' ? { ...s, pinned: { start: 510, uses: ['n1'] } } : s)) }, visits[2]!] };
    const { outcome, difference } = repairDay(now, told, { seed: 2 });
    expect(checkPlan(now, outcome)).toEqual([]);
    expect(difference.patientsMoved).toBe(0);
    expect(difference.changes.map((c) => c.id)).toEqual(['b', 'c']);
  });

  it('places a waiting visit into the room that a cancelled one leaves', () => {
    const waiting = aVisit('waiting', [aStep('consult', 30, { uses: [by('doctor')], window: { from: 535, to: 570 } })]);
    const { outcome, difference } = repairDay({ ...day, visits: [visits[0]!, visits[2]!, waiting] }, [told[0]!, told[2]!], { seed: 1 });
    expect(outcome.visits.every((v) => v.status === 'planned')).toBe(true);
    expect(difference.changes.map((c) => [c.id, c.kind])).toEqual([['waiting', 'newly-planned']]);
  });
});
