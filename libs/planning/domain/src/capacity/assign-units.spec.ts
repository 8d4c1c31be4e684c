import { assignUnits, type UnitDemand } from './assign-units';

const numbers = (capacity: number, demands: readonly UnitDemand[]): Record<string, readonly number[]> => {
  const answer = assignUnits(capacity, demands);
  if (!answer.ok) throw new Error(`refused at minute ${answer.minute}`);
  return Object.fromEntries(answer.unitNos);
};

describe('units of a resource', () => {
  it('are given to new takings, one unit serving two that touch', () => {
    expect(
      numbers(2, [
        { id: 'a', from: 480, to: 540 },
        { id: 'b', from: 540, to: 615 },
        { id: 'c', from: 500, to: 600 },
      ]),
    ).toEqual({ a: [1], c: [2], b: [1] });
  });
  it('stay with those who have them, in whatever order they come', () => {
    expect(
      numbers(3, [
        { id: 'new', from: 480, to: 600 },
        { id: 'old', from: 500, to: 560, unitNos: [1] },
      ]),
    ).toEqual({ old: [1], new: [2] });
  });
  it('are several for one that takes several', () => {
    expect(
      numbers(3, [
        { id: 'pair', from: 480, to: 500, amount: 2 },
        { id: 'one', from: 490, to: 530 },
      ]),
    ).toEqual({ pair: [1, 2], one: [3] });
  });
  it('are renumbered when capacity is there but no single unit is free for the whole of a new one', () => {
    const answer = assignUnits(2, [
      { id: 'early', from: 480, to: 540, unitNos: [1] },
      { id: 'late', from: 540, to: 620, unitNos: [2] },
      { id: 'whole', from: 490, to: 600 },
    ]);
    expect(answer).toMatchObject({ ok: true, renumbered: ['late'] });
    if (answer.ok) expect(Object.fromEntries(answer.unitNos)).toEqual({ early: [1], whole: [2], late: [1] });
  });
  it('are renumbered when the numbers given contradict each other or exceed the capacity', () => {
    expect(
      numbers(2, [
        { id: 'a', from: 480, to: 540, unitNos: [1] },
        { id: 'b', from: 539, to: 560, unitNos: [1] },
      ]),
    ).toEqual({ a: [1], b: [2] });
    expect(numbers(2, [{ id: 'a', from: 480, to: 540, unitNos: [5] }])).toEqual({ a: [1] });
  });
  it('of several at once are renumbered together when one of them is taken, impossible or changes', () => {
    const pairOn = (unitNos: readonly number[]) =>
      assignUnits(3, [
        { id: 'pair', from: 500, to: 560, amount: 2, unitNos },
        { id: 'one', from: 480, to: 540, unitNos: [2] },
      ]);
    for (const unitNos of [
      [1, 2],
      [0, 1],
      [1, 4],
    ]) {
      const answer = pairOn(unitNos);
      expect(answer).toMatchObject({ ok: true, renumbered: ['pair'] });
      if (answer.ok) expect(Object.fromEntries(answer.unitNos)).toEqual({ pair: [1, 3], one: [2] });
    }
    expect(pairOn([3, 1])).toMatchObject({ ok: true, renumbered: [] });
  });
  it('are refused from the first minute at which demand exceeds capacity, with those who share it', () => {
    const answer = assignUnits(2, [
      { id: 'a', from: 480, to: 541 },
      { id: 'b', from: 500, to: 560 },
      { id: 'c', from: 540, to: 570 },
      { id: 'd', from: 560, to: 600 },
    ]);
    expect(answer).toEqual({
      ok: false,
      code: 'capacity-exceeded',
      minute: 540,
      wanted: 3,
      capacity: 2,
      demands: ['a', 'b', 'c'],
    });
  });
  it('fit when the last minute is left free', () => {
    expect(
      assignUnits(2, [
        { id: 'a', from: 480, to: 540 },
        { id: 'b', from: 500, to: 560 },
        { id: 'c', from: 540, to: 570 },
      ]).ok,
    ).toBe(true);
  });
});

describe('any day within capacity', () => {
  it('is numbered without overlap', () => {
    let state = 20261123;
    const next = (below: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % below;
    };
    let fitted = 0;
    for (let round = 0; round < 300; round += 1) {
      const capacity = 2 + next(4);
      const demands = Array.from({ length: 3 + next(9) }, (_, index): UnitDemand => {
        const from = 480 + 5 * next(60);
        return {
          id: `d${index}`,
          from,
          to: from + 5 + 5 * next(24),
          amount: 1 + next(2),
          ...(next(2) === 0 ? { unitNos: [1 + next(capacity)] } : {}),
        };
      });
      const answer = assignUnits(capacity, demands);
      if (!answer.ok) continue;
      fitted += 1;
      for (const a of demands) {
        expect(answer.unitNos.get(a.id)).toHaveLength(a.amount ?? 1);
        for (const b of demands) {
          if (a.id >= b.id || a.to <= b.from || b.to <= a.from) continue;
          expect(answer.unitNos.get(a.id)?.filter((unitNo) => answer.unitNos.get(b.id)?.includes(unitNo))).toEqual([]);
        }
      }
    }
    expect(fitted).toBeGreaterThan(60);
  });
});
