import { dayKeyText, type DayKey } from '@diurne/planning-domain';
import { aDesk, thursday, type Desk } from '../testing/a-desk';
import { care, checkup } from '../testing/test-programmes';
import type { DayChange, Found, NextVisit, VisitChange } from './day-change.value';
import { settleChange } from './settle-change';

let desk: Desk;
let there: DayKey;
beforeEach(() => {
  desk = aDesk();
  there = desk.day(thursday, desk.ids.otherUnit);
});
const found = (...keys: readonly DayKey[]): Found => ({
  days: new Map(keys.map((key) => [dayKeyText(key), desk.dayAt(key)])),
  visits: new Map(),
  requests: new Map(),
  lastChange: null,
});
const change = (visits: readonly VisitChange[], more: Partial<DayChange> = {}): DayChange => ({
  verb: 'day-visit-moved',
  reason: null,
  visits,
  requests: [],
  ...more,
});
const moved = (visitId: string, to: Partial<NextVisit>): VisitChange => {
  const before = desk.visit(visitId);
  const event: VisitChange['event'] = { kind: 'DayVisitMoved', visitId, by: 'a7', at: '2026-11-22T08:30:00.000Z' };
  return { before, after: { ...before, ...to, announced: false }, event };
};

describe('settling a change', () => {
  it('gives rows for every day that it touches, and for no other that was found', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
    await desk.book(care(desk, 300), 'care', there);
    const settled = settleChange(
      found(desk.here, desk.beside, there),
      change([moved(visitId, { ...there, programme: checkup(desk, 600) })]),
    );
    expect(settled.days).toEqual([
      { ...desk.here, revision: 1, undoes: null },
      { ...there, revision: 1, undoes: null },
    ]);
    const numbers = { [dayKeyText(desk.here)]: 2, [dayKeyText(there)]: 2 };
    expect([settled.before.numbers, settled.after.numbers]).toEqual([numbers, numbers]);
    expect(settled.before.visits).toMatchObject([{ ...desk.here, programme: { arrival: 515 } }]);
    expect(settled.after.visits).toMatchObject([
      { ...there, programme: { arrival: 600 }, units: { 'PDS/0': [1], '@place': [1] } },
    ]);
    expect(settled.visits).toMatchObject([{ existed: true, announcedAt: null }]);
    expect(settled.visits[0]!.takings.map(({ key, from, until, to }) => [key, from, until, to])).toEqual([
      ['@place', 600, 715, 715],
      ['PDS/0', 610, 625, 625],
      ['CS/0', 645, 680, 680],
      ['ECHO/0', 685, 710, 720],
    ]);
  });

  it('judges what it gives to another unit of the same date as taken here', async () => {
    const first = await desk.book(checkup(desk, 515), 'checkup');
    const second = await desk.book(checkup(desk, 700), 'checkup', desk.beside);
    const both = (arrivalHere: number, arrivalBeside: number) =>
      settleChange(
        found(desk.here, desk.beside),
        change([
          moved(first.visitId, { programme: checkup(desk, arrivalHere) }),
          moved(second.visitId, { programme: checkup(desk, arrivalBeside) }),
        ]),
      );
    expect(() => both(700, 730)).toThrow(
      expect.objectContaining({
        code: 'plan-refused',
        violations: expect.arrayContaining([
          expect.objectContaining({
            message: expect.stringMatching(/^Le mardi 1er décembre, «\u00a0HDJ\u00a0»\u00a0: /),
          }),
          expect.objectContaining({
            message: expect.stringMatching(/^Le mardi 1er décembre, «\u00a0Unité HDJ2\u00a0»\u00a0: /),
          }),
        ]),
      }),
    );
    expect(() => both(700, 735)).not.toThrow();
    expect(() => both(700, 515)).not.toThrow();
  });

  it('speaks of dates alone when one unit’s days are judged', async () => {
    const first = await desk.book(checkup(desk, 515), 'checkup');
    await desk.book(checkup(desk, 800), 'checkup');
    const other = await desk.book(checkup(desk, 515), 'checkup', desk.day(thursday));
    const settle = () =>
      settleChange(
        found(desk.here, desk.day(thursday)),
        change([
          moved(first.visitId, { programme: checkup(desk, 805) }),
          moved(other.visitId, { programme: checkup(desk, 1190) }),
        ]),
      );
    expect(settle).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/^Le mardi 1er décembre\u00a0: .* autres règles ne sont pas respectées\.$/),
        violations: expect.arrayContaining([
          expect.objectContaining({ message: expect.stringMatching(/^Le jeudi 3 décembre\u00a0: /) }),
        ]),
      }),
    );
  });

  it('is barred by a closed day wherever it stands in the change, before any rule is judged', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
    desk.house.closedDays.add(dayKeyText(desk.here));
    const settle = () =>
      settleChange(found(there, desk.here), change([moved(visitId, { ...there, programme: checkup(desk, 1190) })]));
    expect(settle).toThrow(expect.objectContaining({ code: 'day-closed' }));
  });

  it('notes on each day which revision it takes back', async () => {
    const { visitId } = await desk.book(care(desk, 545));
    const undoes = new Map([[dayKeyText(there), 7]]);
    const settled = settleChange(
      found(desk.here, there),
      change([moved(visitId, { ...there, programme: care(desk, 560) })], { undoes }),
    );
    expect(settled.days.map((day) => day.undoes)).toEqual([null, 7]);
  });
});
