import { prepareDay } from '../compiled-day/prepare-day';
import { aDay, aResource, aStep, aVisit, by } from '../testing/day-builder';
import { isolatedCosts } from './isolated-bound';
import { DayBound } from './day-bound';
import { RefusalBound } from './refusal-bound';

/** Consultations of 25 minutes by a doctor who is there for 110: four of the seven fit. */
const crowded = aDay({
  resources: [aResource('doctor', { windows: [{ from: 480, to: 590, capacity: 1 }] })],
  visits: Array.from({ length: 7 }, (_, k) =>
    aVisit(`v${k}`, [aStep('consult', 25, { uses: [by('doctor')] })], { priority: k === 0 ? 3 : 1 }),
  ),
});

describe('the bound on refusals alone', () => {
  it('starts from the rows that are asked for too much: nearly all that hours can tell in two rounds', () => {
    const day = prepareDay(crowded),
      bound = new RefusalBound(day, isolatedCosts(day).costs);
    bound.improve(3);
    expect(bound.refused).toBe(0);
    bound.improve(3);
    // 175 minutes are asked for where 110 are open: 2.6 consultations too many, at 0.85 of the price that tells so.
    expect(bound.refused).toBe(3);
  });

  it('does not refuse the dearer one: a priority of three stays, three others go', () => {
    const day = prepareDay(crowded),
      bound = new DayBound(day);
    bound.improve(200_000, 1_000_000);
    expect(bound.value).toBe(300_000 + 4 * 25);
  });

  it('lends its prices to the bound on everything: refusals and waiting are told together', () => {
    // Everybody is admitted at eight; 45 minutes each by one nurse until ten: two of four, and the second waits.
    const visits = Array.from({ length: 4 }, (_, k) =>
      aVisit(
        `v${k}`,
        [aStep('admission', 5, { window: { from: 480, to: 485 } }), aStep('blood', 45, { uses: [by('nurse')] })],
        { relations: [{ from: 'admission', to: 'blood', min: 0 }] },
      ),
    );
    const bound = new DayBound(
      prepareDay(aDay({ resources: [aResource('nurse', { windows: [{ from: 485, to: 600, capacity: 1 }] })], visits })),
    );
    bound.improve(50_000, 200_000 + 50 + 95);
    expect(bound.value).toBe(200_000 + 50 + 95);
  });
});
