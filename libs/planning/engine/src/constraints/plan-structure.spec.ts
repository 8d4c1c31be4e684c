import type { VisitOutcome } from '../model/plan';
import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { violated } from '../testing/violated';

const unplanned = (id: string): VisitOutcome => ({
  id,
  status: 'unplanned',
  reasons: [{ code: 'x', message: 'Complet.', involves: {}, relaxations: [] }],
});

describe('every-visit-answered', () => {
  const day = aDay({ visits: ['one', 'two', 'three'].map((id) => aVisit(id, [aStep('a', 20)])) });
  const answer = (...ids: readonly string[]) => violated(day, ids.map(unplanned)).map((line) => line.split(' ')[0]);

  it('accepts one answer each, in order', () => expect(answer('one', 'two', 'three')).toEqual([]));
  it.each([
    ['one', 'two'],
    ['one', 'three', 'two'],
    ['one', 'two', 'three', 'two'],
    ['one', 'two', 'three', 'four'],
  ])('refuses %s %s %s %s', (...ids) => {
    expect(answer(...ids.filter((id) => typeof id === 'string'))).toEqual(['every-visit-answered']);
  });
});

describe('refusal-explained and pinned-visit-planned', () => {
  it('refuses a refusal without a reason', () => {
    expect(
      violated(aDay({ visits: [aVisit('v', [aStep('a', 20)])] }), [{ id: 'v', status: 'unplanned', reasons: [] }]),
    ).toEqual(['refusal-explained 1 units']);
  });
  it.each([
    { pinned: { arrival: 500 } },
    { pinned: { departure: 500 } },
    { pinned: { place: 'bed' } },
    { steps: [aStep('a', 20, { pinned: { start: 500, uses: [] } }), aStep('b', 20)] },
  ])('plans a visit with %j', (pins) => {
    const visit = aVisit('v', [aStep('a', 20)], pins);
    expect(
      violated(aDay({ resources: [aResource('bed', { kind: 'place' })], visits: [visit] }), [unplanned('v')]),
    ).toEqual(['pinned-visit-planned 1 units']);
  });
  it('may refuse a visit whose pins are empty', () => {
    expect(violated(aDay({ visits: [aVisit('v', [aStep('a', 20)], { pinned: {} })] }), [unplanned('v')])).toEqual([]);
  });
});

describe('the steps of a visit', () => {
  const nurses = [aResource('ann'), aResource('bob'), aResource('eve')];
  const visit = aVisit('v', [
    aStep('a', 25, { uses: [by('ann', 'bob'), by('ann', 'bob')] }),
    aStep('b', 10),
    aStep('c', 15, { optional: true }),
  ]);
  const day = aDay({ resources: nurses, visits: [visit] });
  const valid = planned(visit, { a: [500, 'bob', 'ann'], b: 525, c: 535 });
  const [a, b, c] = valid.steps;
  if (a === undefined || b === undefined || c === undefined) throw new Error('three steps');
  const check = (...steps: readonly (typeof a)[]) => violated(day, [{ ...valid, steps }]);

  it('accepts them all, or without the optional one', () => {
    expect(check(a, b, c)).toEqual([]);
    expect(check(a, b)).toEqual([]);
  });
  it('wants every mandatory one', () => expect(check(a, c)).toEqual(['mandatory-steps-planned 1 units']));
  it('wants at least one', () => {
    const idle = aVisit('v', [aStep('c', 15, { optional: true })]);
    expect(violated(aDay({ visits: [idle] }), [{ ...valid, steps: [] }])).toEqual(['planned-visit-has-a-step 1 units']);
  });
  it('plans none twice and none of another visit', () => {
    expect(check(a, b, c, c)).toEqual(['step-planned-at-most-once 1 units']);
    expect(check(a, b, { ...c, id: 'd' })).toEqual(['step-planned-at-most-once 1 units']);
  });
  it('lists them by start', () => expect(check(b, a, c)).toEqual(['steps-listed-by-start 1 units']));
  it('lasts as long as it must', () =>
    expect(check(a, { ...b, end: 536 }, c)).toEqual(['step-lasts-its-duration 1 minutes']));
  it('counts in whole minutes', () =>
    expect(violated(day, [{ ...valid, departure: 600.5 }])).toEqual(['whole-minutes 1 units']));
  it('is served by one of the line’s resources, one per line', () => {
    expect(check({ ...a, uses: ['bob', 'eve'] }, b, c)).toEqual(['step-served-by-its-resources 1 units']);
    expect(check({ ...a, uses: ['bob'] }, b, c)).toEqual(['step-served-by-its-resources 1 units']);
    expect(check({ ...a, uses: ['bob', 'ann', 'eve'] }, b, c)).toEqual(['step-served-by-its-resources 1 units']);
  });
  it('is served by different resources on its lines', () => {
    const pair = aDay({
      ...day,
      resources: nurses.map((nurse) => ({ ...nurse, windows: [{ from: 450, to: 1080, capacity: 2 }] })),
    });
    expect(violated(pair, [{ ...valid, steps: [{ ...a, uses: ['bob', 'bob'] }, b, c] }])).toEqual([
      'step-lines-served-apart 1 units',
    ]);
  });
});

describe('what is pinned', () => {
  const pinned = { start: 503, uses: ['ann'] };
  const visit = aVisit('v', [aStep('a', 25, { uses: [by('bob')], pinned }), aStep('b', 10)], {
    pinned: { arrival: 497, departure: 551 },
  });
  const day = aDay({ resources: [aResource('ann'), aResource('bob')], visits: [visit] });
  const pins = { arrival: 497, departure: 551 };

  it('is kept, off the grid and with whomever it names', () =>
    expect(violated(day, [planned(visit, { a: [503, 'ann'], b: 530 }, pins)])).toEqual([]));
  it('keeps its minute', () =>
    expect(violated(day, [planned(visit, { a: [504, 'ann'], b: 530 }, pins)])).toEqual(['pinned-step-kept 1 minutes']));
  it('keeps its resources', () =>
    expect(violated(day, [planned(visit, { a: [503, 'bob'], b: 530 }, pins)])).toEqual(['pinned-step-kept 1 units']));
  it('keeps arrival and departure', () => {
    expect(violated(day, [planned(visit, { a: [503, 'ann'], b: 530 }, { arrival: 496, departure: 551 })])).toEqual([
      'pinned-presence-kept 1 minutes',
    ]);
    expect(violated(day, [planned(visit, { a: [503, 'ann'], b: 530 }, { arrival: 497, departure: 552 })])).toEqual([
      'pinned-presence-kept 1 minutes',
    ]);
  });
  it('is never left out', () => {
    expect(violated(day, [planned(visit, { b: 530 }, { ...pins, missing: [{ what: 'a', reasons: [] }] })])).toContain(
      'mandatory-steps-planned 1 units',
    );
  });
  it('lets other mandatory steps go missing, when that is said', () => {
    expect(
      violated(day, [planned(visit, { a: [503, 'ann'] }, { ...pins, missing: [{ what: 'b', reasons: [] }] })]),
    ).toEqual([]);
    expect(violated(day, [planned(visit, { a: [503, 'ann'] }, pins)])).toEqual(['mandatory-steps-planned 1 units']);
  });
  it.each([
    ['a step that is planned', { a: [503, 'ann'], b: 530 } as const, ['b']],
    ['an unknown step', { a: [503, 'ann'], b: 530 } as const, ['z']],
    ['a place that is not asked for', { a: [503, 'ann'], b: 530 } as const, ['@place']],
    ['a step twice', { a: [503, 'ann'] } as const, ['b', 'b']],
  ])('declares nothing else missing: %s', (_, starts, missing) => {
    expect(
      violated(day, [planned(visit, starts, { ...pins, missing: missing.map((what) => ({ what, reasons: [] })) })]),
    ).toEqual(['missing-parts-truly-missing 1 units']);
  });
  it('is what lets a part go missing', () => {
    const free = aVisit('v', [aStep('a', 25), aStep('b', 10)]);
    expect(
      violated(aDay({ visits: [free] }), [planned(free, { a: 500 }, { missing: [{ what: 'b', reasons: [] }] })]),
    ).toEqual(['mandatory-steps-planned 1 units', 'missing-parts-truly-missing 1 units']);
  });
});
