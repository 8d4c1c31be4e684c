import { checkPlan } from '../constraints/check-plan';
import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { fittingVisits } from './fitting-visits';

const staying = aVisit('staying', [aStep('consult', 50, { uses: [by('doctor')] })], { person: 'ipp-1' });
const day = aDay({
  opening: { from: 480, to: 600 },
  resources: [aResource('doctor', { windows: [{ from: 480, to: 600, capacity: 1 }] })],
  visits: [staying],
});
const told = [planned(staying, { consult: [500, 'doctor'] })];
const consult = (id: string, minutes: number, priority = 1): ReturnType<typeof aVisit> =>
  aVisit(id, [aStep('consult', minutes, { uses: [by('doctor')] })], { priority, window: { from: 480, to: 600 } });

describe('fittingVisits', () => {
  it('ranks what fits by priority, then by cost, and leaves out what does not', () => {
    const { alone } = fittingVisits(day, told, [
      consult('longer', 45),
      consult('too-long', 55),
      consult('shorter', 15),
      consult('urgent', 35, 2),
    ]);
    expect(alone.map((f) => [f.visit.id, f.cost])).toEqual([
      ['urgent', 35],
      ['shorter', 15],
      ['longer', 45],
    ]);
  });

  it('fills the room with those that fit beside each other, nobody moving', () => {
    const { together } = fittingVisits(day, told, [
      consult('longer', 45),
      consult('shorter', 15),
      consult('urgent', 35, 2),
    ]);
    expect(together.map((f) => f.visit.id)).toEqual(['urgent', 'shorter']);
    const visits = [...told, ...together.map((f) => f.plan)],
      filled = { ...day, visits: [...day.visits, ...together.map((f) => f.visit)] };
    expect(checkPlan(filled, { visits })).toEqual([]);
  });

  it('does not let one person be there twice', () => {
    const again = { ...consult('again', 20), person: 'ipp-1' },
      twin = { ...consult('twin', 25), person: 'ipp-1' };
    const { alone, together } = fittingVisits(
      { ...day, resources: [aResource('doctor', { windows: [{ from: 480, to: 600, capacity: 2 }] })] },
      told,
      [again, twin],
    );
    expect(alone.map((f) => [f.visit.id, f.plan.arrival >= 550 || f.plan.departure <= 500])).toEqual([
      ['again', true],
      ['twin', true],
    ]);
    expect(together.map((f) => f.visit.id)).toEqual(['again', 'twin']);
  });
});
