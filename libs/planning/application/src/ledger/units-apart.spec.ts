import { dayKeyText, type DayKey } from '@diurne/planning-domain';
import { aDesk, thursday, type Desk } from '../testing/a-desk';
import { care, checkup } from '../testing/test-programmes';
import type { DayChange, Found, NextVisit, VisitChange } from './day-change.value';
import { settleChange } from './settle-change';

let desk: Desk;
let theirs: string;
beforeEach(async () => {
  desk = aDesk();
  theirs = await desk.ownArmchair(desk.ids.otherUnit);
});
const found = (...keys: readonly DayKey[]): Found => ({
  days: new Map(keys.map((key) => [dayKeyText(key), desk.dayAt(key)])),
  visits: new Map(),
  requests: new Map(),
  lastChange: null,
});
const moved = (visitId: string, to: Partial<NextVisit>): VisitChange => {
  const before = desk.visit(visitId);
  const event = { kind: 'DayVisitMoved', visitId, by: 'essai', at: '2026-11-22T08:30:00Z' } as const;
  return { before, after: { ...before, ...to, announced: false }, event };
};
const settle = (keys: readonly DayKey[], ...visits: readonly VisitChange[]) =>
  settleChange(found(...keys), { verb: 'day-visit-moved', reason: null, visits, requests: [] } satisfies DayChange);
const inTheirs = (arrival: number) => ({ ...checkup(desk, arrival), dayPlaceId: theirs });

describe('another unit’s own place', () => {
  it('serves none of this unit’s visits, and the refusal says whose it is', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
    expect(() => settle([desk.here], moved(visitId, { programme: inTheirs(515) }))).toThrow(
      expect.objectContaining({
        code: 'resource-of-another-unit',
        message:
          '«\u00a0Fauteuil à part\u00a0» appartient à l’unité «\u00a0Unité HDJ2\u00a0»\u00a0: choisissez une place de l’unité «\u00a0HDJ\u00a0», ou une que toutes partagent.',
      }),
    );
  });

  it('does not follow a visit to this unit', async () => {
    const { visitId } = await desk.book(inTheirs(515), 'checkup', desk.beside);
    const change = moved(visitId, { ...desk.here, programme: inTheirs(515) });
    expect(() => settle([desk.here, desk.beside], change)).toThrow(
      expect.objectContaining({ code: 'resource-of-another-unit' }),
    );
    const toOurs = moved(visitId, { ...desk.here, programme: checkup(desk, 515) });
    expect(settle([desk.here, desk.beside], toOurs).visits).toHaveLength(1);
  });

  it('stays with a visit that stood there before it was given away, whose hours may still change', async () => {
    const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
    const given = desk.house.resources.findIndex(({ id }) => id === desk.ids.armchairs);
    desk.house.resources[given] = {
      ...desk.house.resources[given]!,
      homeUnitId: desk.ids.otherUnit,
      homeUnitName: 'Unité HDJ2',
    };
    expect(settle([desk.here], moved(visitId, { programme: checkup(desk, 600) })).visits).toHaveLength(1);
    const there = desk.day(thursday);
    expect(() => settle([desk.here, there], moved(visitId, { ...there, programme: checkup(desk, 600) }))).toThrow(
      expect.objectContaining({ code: 'resource-of-another-unit' }),
    );
  });
});

describe('a patient whom two units expect', () => {
  it('is not sent to both at once by one change', async () => {
    const first = await desk.book(care(desk, 540));
    const { patientId } = first;
    const second = await desk.book(care(desk, 600), 'care', desk.beside, { patientId });
    const both = (start: number) =>
      settle(
        [desk.here, desk.beside],
        moved(first.visitId, { programme: care(desk, 700) }),
        moved(second.visitId, { programme: care(desk, start) }),
      );
    expect(() => both(759)).toThrow(expect.objectContaining({ code: 'patient-already-booked' }));
    expect(both(760).visits).toHaveLength(2);
  });

  it('may change unit at the hour that the other one had kept', async () => {
    const { visitId } = await desk.book(care(desk, 540), 'care', desk.beside);
    const change = moved(visitId, { ...desk.here, programme: care(desk, 570) });
    expect(settle([desk.here, desk.beside], change).visits).toHaveLength(1);
  });
});
