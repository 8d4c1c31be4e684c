import { checkPlan } from '../constraints/check-plan';
import type { Problem } from '../model/problem';
import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { repairDay } from './repair-day';

const visits = ['a', 'b', 'c'].map((id) =>
  aVisit(id, [aStep('blood', 15, { uses: [by('n1', 'n2')] }), aStep('consult', 30, { uses: [by('doctor')] })], {
    relations: [{ from: 'blood', to: 'consult', min: 10, max: 60 }],
  }),
);
const day = aDay({ resources: [aResource('n1'), aResource('n2'), aResource('doctor')], visits });
const told = [
  planned(visits[0]!, { blood: [480, 'n1'], consult: [505, 'doctor'] }),
  planned(visits[1]!, { blood: [510, 'n1'], consult: [535, 'doctor'] }),
  planned(visits[2]!, { blood: [540, 'n1'], consult: [565, 'doctor'] }),
];
const without = (id: string, from: number, to: number): Problem => ({
  ...day,
  resources: day.resources.map((r) => (r.id === id ? { ...r, busy: [{ from, to }] } : r)),
});

describe('repairDay', () => {
  it('changes nothing when nothing broke', () => {
    expect(repairDay(day, told, { seed: 1 }).difference).toEqual({
      changes: [],
      patientsMoved: 0,
      stepsChanged: 0,
      minutesMoved: 0,
    });
  });

  it('replaces a missing nurse by another at unchanged hours before any patient moves', () => {
    const broken = without('n1', 500, 560);
    const { outcome, difference } = repairDay(broken, told, { seed: 1 });
    expect(checkPlan(broken, outcome)).toEqual([]);
    expect(difference.changes.map((c) => [c.id, c.kind, c.steps])).toEqual([
      ['b', 'people-changed', ['blood']],
      ['c', 'people-changed', ['blood']],
    ]);
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
    const now = {
      ...without('doctor', 530, 570),
      notBefore: 520,
      visits: [
        {
          ...visits[0]!,
          steps: visits[0]!.steps.map((s) => ({
            ...s,
            pinned: {
              start: told[0]!.steps.find((t) => t.id === s.id)!.start,
              uses: told[0]!.steps.find((t) => t.id === s.id)!.uses,
            },
          })),
        },
        {
          ...visits[1]!,
          pinned: { arrival: 510 },
          steps: visits[1]!.steps.map((s) => (s.id === 'blood' ? { ...s, pinned: { start: 510, uses: ['n1'] } } : s)),
        },
        visits[2]!,
      ],
    };
    const { outcome, difference } = repairDay(now, told, { seed: 2 });
    expect(checkPlan(now, outcome)).toEqual([]);
    expect(difference.patientsMoved).toBe(0);
    expect(difference.changes.map((c) => c.id)).toEqual(['b', 'c']);
  });

  it('places a waiting visit into the room that a cancelled one leaves', () => {
    const waiting = aVisit('waiting', [aStep('consult', 30, { uses: [by('doctor')], window: { from: 535, to: 570 } })]);
    const { outcome, difference } = repairDay(
      { ...day, visits: [visits[0]!, visits[2]!, waiting] },
      [told[0]!, told[2]!],
      { seed: 1 },
    );
    expect(outcome.visits.every((v) => v.status === 'planned')).toBe(true);
    expect(difference.changes.map((c) => [c.id, c.kind])).toEqual([['waiting', 'newly-planned']]);
  });

  it('takes a step under way as long as it now is, and gives who stays the plan as it now is', () => {
    const overrun = {
      ...visits[0]!,
      pinned: { arrival: 480 },
      steps: visits[0]!.steps.map((s) =>
        s.id === 'blood' ? { ...s, duration: 22, pinned: { start: 480, uses: ['n1'] } } : s,
      ),
    };
    const now: Problem = {
      ...day,
      notBefore: 490,
      visits: [{ ...overrun, relations: [{ from: 'blood', to: 'consult', min: 3, max: 60 }] }, visits[1]!, visits[2]!],
    };
    const { outcome, difference } = repairDay(now, told, { seed: 1 });
    expect(checkPlan(now, outcome)).toEqual([]);
    expect(outcome.visits[0]).toMatchObject({
      arrival: 480,
      steps: [
        { id: 'blood', start: 480, end: 502 },
        { id: 'consult', start: 505 },
      ],
    });
    expect(difference.changes).toEqual([]);
  });

  it('changes the people of two rather than the arrival of one', () => {
    const [first, second] = [
      aVisit('first', [aStep('care', 40, { uses: [by('n1', 'n2')] })], { window: { from: 480, to: 525 } }),
      aVisit('second', [aStep('care', 35, { uses: [by('n2', 'n3')] })]),
    ];
    const today = aDay({
      resources: [aResource('n1', { busy: [{ from: 470, to: 560 }] }), aResource('n2'), aResource('n3')],
      visits: [first, second],
    });
    const { difference } = repairDay(
      today,
      [planned(first, { care: [480, 'n1'] }), planned(second, { care: [485, 'n2'] })],
      { seed: 1 },
    );
    expect(difference.changes.map((c) => [c.id, c.kind])).toEqual([
      ['first', 'people-changed'],
      ['second', 'people-changed'],
    ]);
    expect(difference.patientsMoved).toBe(0);
  });

  it('shifts every step of a long visit whose patient comes later', () => {
    const steps = Array.from({ length: 10 }, (_, k) => aStep(`s${k}`, 15, { uses: [by('n1')] }));
    const long = aVisit('long', steps, {
        relations: steps.slice(1).map((s, k) => ({ from: `s${k}`, to: s.id, min: 0, max: 4 })),
      }),
      today = aDay({ resources: [aResource('n1')], visits: [{ ...long, window: { from: 545, to: 900 } }] });
    const { outcome, difference } = repairDay(
      today,
      [planned(long, Object.fromEntries(steps.map((s, k) => [s.id, 500 + 15 * k])))],
      { seed: 1 },
    );
    expect(checkPlan(today, outcome)).toEqual([]);
    expect(difference).toMatchObject({ patientsMoved: 1, stepsChanged: 10, minutesMoved: 45 });
  });

  it('refuses the less urgent where one has to be', () => {
    const [late, soon] = [
      aVisit('late', [aStep('care', 50, { uses: [by('n1')], window: { from: 480, to: 600 } })]),
      aVisit('soon', [aStep('care', 45, { uses: [by('n1')], window: { from: 480, to: 600 } })], { priority: 3 }),
    ];
    const today = aDay({ resources: [aResource('n1', { busy: [{ from: 520, to: 545 }] })], visits: [late, soon] });
    const { outcome } = repairDay(today, [planned(late, { care: [545, 'n1'] }), planned(soon, { care: [480, 'n1'] })], {
      seed: 1,
    });
    expect(outcome.visits.map((v) => [v.id, v.status])).toEqual([
      ['late', 'unplanned'],
      ['soon', 'planned'],
    ]);
    expect(outcome.visits.flatMap((v) => (v.status === 'unplanned' ? v.reasons : [])).length).toBeGreaterThan(0);
  });

  it('does not add an optional step that nobody was told, nor move anybody for it', () => {
    const walk = aVisit('walk', [
      aStep('care', 20, { uses: [by('n1')] }),
      aStep('extra', 10, { uses: [by('n1')], optional: true, value: 4 }),
    ]);
    const today = aDay({ resources: [aResource('n1', { busy: [{ from: 480, to: 510 }] })], visits: [walk] });
    const { outcome, difference } = repairDay(today, [planned(walk, { care: [500, 'n1'] })], { seed: 1 });
    expect(outcome.visits[0]).toMatchObject({ arrival: 500, steps: [{ id: 'care', start: 510 }] });
    expect(difference.changes.map((c) => [c.kind, c.steps])).toEqual([['hours-changed', ['care']]]);
  });
});
