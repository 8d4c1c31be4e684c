import { addDays } from '@diurne/time';
import { BookDayVisit } from '../book-day-visit/book-day-visit.use-case';
import { MoveCareStep } from '../move-care-step/move-care-step.use-case';
import { MoveDayVisit } from '../move-day-visit/move-day-visit.use-case';
import { aDesk, thursday, tuesday, type Desk } from '../testing/a-desk';
import { care, checkup } from '../testing/test-programmes';
import type { ConfirmedDay } from './unusual-day';

let desk: Desk;
beforeEach(() => {
  desk = aDesk();
  noticeOf(90);
});
const noticeOf = (noticeMinutes: number) => {
  const unit = desk.house.units.get(desk.ids.unit)!;
  desk.house.units.set(unit.id, { ...unit, noticeMinutes });
};
/** 8 h 03 in Paris: with the notice, 9 h 33. */
const now = new Date('2026-12-01T07:03:00Z');
const said: ConfirmedDay = { of: ['within-notice'], reason: 'il est en ville' };
const asked = { code: 'within-notice' };
const book = async (arrival: number, confirmed?: ConfirmedDay, patientId?: string) => {
  const { requestId } = await desk.request(tuesday, 'care', patientId === undefined ? {} : { patientId });
  const order = { ...desk.here, visitId: desk.newId(), requestIds: [requestId], confirmed };
  const { revision: expectedRevision } = desk.dayAt(desk.here);
  return new BookDayVisit(desk.ledger).book(
    desk.actor,
    { ...order, expectedRevision, programme: care(desk, arrival) },
    now,
  );
};
const move = (visitId: string, arrival: number, confirmed?: ConfirmedDay) => {
  const { revision: expectedRevision } = desk.dayAt(desk.here);
  const order = { ...desk.here, visitId, expectedRevision, from: desk.seen(visitId), reason: 'plus tôt', confirmed };
  return new MoveDayVisit(desk.ledger).move(desk.actor, { ...order, programme: care(desk, arrival) }, now);
};
const moveStep = (visitId: string, start: number, confirmed?: ConfirmedDay, code: 'SOIN' | 'ECHO' = 'SOIN') =>
  new MoveCareStep(desk.ledger).move(
    desk.actor,
    {
      visitId,
      stepId: desk.visit(visitId).stepIds[code]!,
      expectedRevision: desk.dayAt(desk.here).revision,
      start,
      resourceIds: [code === 'SOIN' ? desk.ids.nurses : desk.ids.echograph],
      confirmed,
    },
    now,
  );
const arrive = (visitId: string) =>
  desk.trace.add(desk.actor, { visitId }, now, () => ({
    state: 'arrived',
    fact: { kind: 'arrival', occurredAt: now },
  }));
const lastReason = () => desk.house.revisions.get(`${desk.ids.unit}/${tuesday}`)?.at(-1)?.reason;

describe('an arrival sooner than the unit’s notice', () => {
  it('is not booked in silence: the earliest hour is said, and a reason is kept', async () => {
    await expect(book(565)).rejects.toMatchObject({
      ...asked,
      message:
        'L’unité réserve au plus tard 1\u00a0h\u00a030 avant l’arrivée\u00a0: 9\u00a0h\u00a025, le mardi 1er décembre, est trop tôt. Choisissez une heure à partir de 9\u00a0h\u00a033, ou confirmez avec un motif que le patient sera là.',
    });
    await book(565, said);
    expect(lastReason()).toBe('Sans le délai de l’unité\u00a0: il est en ville');
  });

  it('asks nothing of what was offered a moment ago, nor of a unit without notice', async () => {
    noticeOf(92);
    await book(570);
    expect(lastReason()).toBeNull();
    noticeOf(93);
    await expect(book(570)).rejects.toMatchObject(asked);
    noticeOf(0);
    await book(490);
    expect(lastReason()).toBeNull();
  });

  it('is past rather than too soon, once it is over', async () => {
    await expect(book(460, said)).rejects.toMatchObject({ code: 'day-past' });
  });

  it('leaves no hour of the day where the notice ends tomorrow', async () => {
    noticeOf(1000);
    await expect(book(1080)).rejects.toMatchObject({
      ...asked,
      message: expect.stringContaining('Choisissez un autre jour') as string,
    });
  });

  it('is not moved to in silence, from its own day or another one, whole or by its first step', async () => {
    const { visitId } = await desk.book(care(desk, 900));
    await expect(move(visitId, 565)).rejects.toMatchObject(asked);
    await expect(moveStep(visitId, 565)).rejects.toMatchObject(asked);
    await moveStep(visitId, 560, said);
    expect(lastReason()).toBe('Sans le délai de l’unité\u00a0: il est en ville');
    await move(visitId, 570);
    expect(lastReason()).toBe('plus tôt');
    const later = await desk.book(care(desk, 900), 'care', desk.day(thursday));
    const wished: ConfirmedDay = { of: ['outside-wished-days', 'within-notice'], reason: 'elle est là' };
    await expect(move(later.visitId, 565)).rejects.toMatchObject(asked);
    await move(later.visitId, 565, wished);
    expect(lastReason()).toBe('Sans le délai de l’unité, Hors des jours souhaités\u00a0: elle est là');
  });

  it('asks nothing where the arrival stays', async () => {
    const { visitId } = await desk.book(checkup(desk, 500), 'checkup');
    await moveStep(visitId, 600, undefined, 'ECHO');
    expect(desk.visit(visitId).programme).toMatchObject({ arrival: 500, departure: 630 });
  });

  it('binds nobody who is on site: other hours, or a second visit of the day', async () => {
    const { visitId, patientId } = await desk.book(care(desk, 470));
    await arrive(visitId);
    await move(visitId, 500);
    await book(600 - 35, undefined, patientId);
    expect(desk.standing(desk.here).map(([, arrival]) => arrival)).toEqual([500, 565]);
    await expect(book(565, undefined, (await desk.request(addDays(tuesday, 2))).patientId)).rejects.toMatchObject(
      asked,
    );
  });
});
