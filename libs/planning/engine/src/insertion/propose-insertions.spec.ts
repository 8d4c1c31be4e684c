import { violated } from '../testing/violated';
import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { proposeInsertions } from './propose-insertions';

const booked = aVisit('booked', [aStep('scan', 40, { uses: [by('scanner')] })], { person: 'p1' });
const wanted = aVisit('wanted', [aStep('scan', 25, { uses: [by('scanner')] }), aStep('rest', 15)], {
  relations: [{ from: 'scan', to: 'rest', min: 0 }],
});
const day = aDay({
  resources: [aResource('scanner', { kind: 'equipment', windows: [{ from: 480, to: 570, capacity: 1 }] })],
  visits: [booked, wanted],
  opening: { from: 480, to: 620 },
});

describe('proposeInsertions', () => {
  it('gives programmes around what is booked off the grid, cheapest then earliest first, one per arrival', () => {
    const existing = [planned(booked, { scan: 503 })];
    const proposals = proposeInsertions(day, existing, 'wanted', { count: 3 });
    expect(proposals.map((p) => [p.plan.arrival, p.cost])).toEqual([[545, 40]]);
    for (const p of proposals)
      expect(violated(day, [...existing, p.plan]).filter((v) => !v.startsWith('step-start-on-grid'))).toEqual([]);
  });

  it('gives no more than asked, and none where nothing fits', () => {
    expect(
      proposeInsertions(day, [planned(booked, { scan: 530 })], 'wanted', { count: 2 }).map((p) => p.plan.arrival),
    ).toEqual([480, 485]);
    expect(
      proposeInsertions(day, [planned(booked, { scan: 504 })], 'wanted', { count: 2 }).map((p) => p.plan.arrival),
    ).toEqual([545]);
    const closingSooner = {
      ...day,
      resources: day.resources.map((r) => ({ ...r, windows: [{ from: 480, to: 569, capacity: 1 }] })),
    };
    expect(proposeInsertions(closingSooner, [planned(booked, { scan: 504 })], 'wanted', { count: 2 })).toEqual([]);
  });

  it('keeps one person out of two visits at once', () => {
    const same = {
      ...day,
      visits: [booked, { ...wanted, person: 'p1' }],
      resources: day.resources.map((r) => ({ ...r, windows: [{ from: 480, to: 620, capacity: 2 }] })),
    };
    const proposals = proposeInsertions(same, [planned(booked, { scan: 480 })], 'wanted', { count: 20 });
    expect(Math.min(...proposals.map((p) => p.plan.arrival))).toBe(520);
  });

  it('counts of the day’s end only what the visit adds to it', () => {
    const long = aDay({
      resources: [aResource('scanner', { kind: 'equipment' })],
      visits: [booked, wanted],
      opening: { from: 480, to: 900 },
      objective: { ...day.objective, makespan: 3, unplanned: 130 },
    });
    const until = (minute: number) =>
      proposeInsertions(long, [planned(booked, { scan: minute - 40 })], 'wanted', { count: 1 }).map((p) => [
        p.plan.arrival,
        p.cost,
      ]);
    expect(until(700)).toEqual([[480, 40]]);
    // The scanner is free at 520: the visit ends at 560, forty minutes after the other.
    const dear = (unplanned: number) =>
      proposeInsertions(
        { ...long, objective: { ...long.objective, unplanned } },
        [planned(booked, { scan: 480 })],
        'wanted',
        { count: 1 },
      ).map((p) => [p.plan.arrival, p.cost]);
    expect(dear(40 + 3 * 40)).toEqual([]);
    expect(dear(40 + 3 * 40 + 1)).toEqual([[520, 40 + 3 * 40]]);
  });
});
