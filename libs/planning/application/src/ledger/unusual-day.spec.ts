import { addDays, civilDate } from '@diurne/time';
import { BookDayVisit, type BookingOrder } from '../book-day-visit/book-day-visit.use-case';
import { MoveDayVisit, type MoveOrder } from '../move-day-visit/move-day-visit.use-case';
import { aDesk, at, thursday, tuesday, type Desk } from '../testing/a-desk';
import { care } from '../testing/test-programmes';

let desk: Desk;
beforeEach(() => {
  desk = aDesk();
});
const wednesday = civilDate('2026-12-02');
const book = (requestId: string, more: Partial<BookingOrder> = {}, now = at) =>
  new BookDayVisit(desk.ledger).book(
    desk.actor,
    {
      ...desk.here,
      visitId: 'v1',
      requestIds: [requestId],
      expectedRevision: 0,
      programme: care(desk, 545),
      ...more,
    },
    now,
  );
const lastReason = () => desk.house.revisions.get(`${desk.ids.unit}/${tuesday}`)?.at(-1);
const past = { of: ['day-past'], reason: 'venue du matin, réseau coupé' } as const;

describe('a day that is not the usual one', () => {
  it('is not booked once it is over, unless it is entered afterwards with a reason', async () => {
    const { requestId } = await desk.request(tuesday);
    const dayAfter = new Date('2026-12-02T00:30:00+01:00');
    await expect(book(requestId, {}, dayAfter)).rejects.toMatchObject({
      code: 'day-past',
      message: expect.stringContaining('Le mardi 1er décembre est passé'),
    });
    await book(requestId, { confirmed: past }, dayAfter);
    expect(lastReason()).toMatchObject({ reason: 'Saisie après coup\u00a0: venue du matin, réseau coupé' });
  });

  it('is booked until its last hour, and not for an hour that is over', async () => {
    const { requestId } = await desk.request(tuesday);
    const onTheDay = (minute: number) => new Date(Date.UTC(2026, 11, 1, 0, minute - 60));
    await expect(book(requestId, {}, onTheDay(561))).rejects.toMatchObject({
      code: 'day-past',
      message: expect.stringContaining('Aujourd’hui, 9\u00a0h\u00a005 est déjà passé'),
    });
    await expect(book(requestId, {}, onTheDay(560))).resolves.toMatchObject({ revision: 1 });
    expect(lastReason()).toMatchObject({ reason: null });
  });

  it('is not booked outside the days that were wished, the first and the last among them, without a reason', async () => {
    const wished = async (from: string, to: string) =>
      (await desk.request(civilDate(from), 'care', { wishedTo: civilDate(to) })).requestId;
    const later = await wished('2026-12-02', '2026-12-04');
    await expect(book(later)).rejects.toMatchObject({
      code: 'outside-wished-days',
      message: expect.stringContaining(
        'souhaite du mercredi 2 décembre au vendredi 4 décembre, et non le mardi 1er décembre',
      ),
    });
    await expect(book(await wished('2026-11-27', '2026-11-30'))).rejects.toMatchObject({ code: 'outside-wished-days' });
    // Saying the one does not say the other.
    await expect(book(later, { confirmed: past })).rejects.toMatchObject({ code: 'outside-wished-days' });
    await book(later, { confirmed: { of: ['outside-wished-days'], reason: 'accord du patient' } });
    expect(lastReason()).toMatchObject({ reason: 'Hors des jours souhaités\u00a0: accord du patient' });
    await book(await wished('2026-11-27', '2026-12-01'), {
      visitId: 'v2',
      expectedRevision: 1,
      programme: care(desk, 700),
    });
    await book(await wished('2026-12-01', '2026-12-04'), {
      visitId: 'v3',
      expectedRevision: 2,
      programme: care(desk, 800),
    });
  });

  it('is not moved to in silence either; other hours of its own day ask nothing', async () => {
    const { visitId } = await desk.book(care(desk, 545));
    const move = (on: typeof tuesday, expectedRevision: number, more: Partial<MoveOrder> = {}, now = at) =>
      new MoveDayVisit(desk.ledger).move(
        desk.actor,
        {
          visitId,
          unitId: desk.ids.unit,
          on,
          expectedRevision,
          from: desk.seen(visitId),
          programme: care(desk, 700),
          reason: null,
          ...more,
        },
        now,
      );
    await move(tuesday, 1);
    await expect(move(wednesday, 0)).rejects.toMatchObject({ code: 'outside-wished-days' });
    await expect(move(addDays(tuesday, -20), 0)).rejects.toMatchObject({ code: 'day-past' });
    await expect(move(addDays(tuesday, -20), 0, { reason: 'parce que' })).rejects.toMatchObject({ code: 'day-past' });
    await move(thursday, 0, { reason: 'elle ne peut pas mardi' });
    expect(desk.visit(visitId).on).toBe(thursday);
    expect(desk.house.revisions.get(`${desk.ids.unit}/${thursday}`)?.at(-1)).toMatchObject({
      reason: 'Hors des jours souhaités\u00a0: elle ne peut pas mardi',
    });
  });
});
