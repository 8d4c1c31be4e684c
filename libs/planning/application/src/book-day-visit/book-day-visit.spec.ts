import type { VisitProgramme } from '@diurne/planning-domain';
import { civilDate } from '@diurne/time';
import { aDesk, at, thursday, tuesday, type Desk } from '../testing/a-desk';
import { care, checkup } from '../testing/test-programmes';
import { BookDayVisit, type BookingOrder } from './book-day-visit.use-case';

let desk: Desk;
beforeEach(() => {
  desk = aDesk();
});
const book = (requestIds: readonly string[], programme: VisitProgramme, more: Partial<BookingOrder> = {}) =>
  new BookDayVisit(desk.ledger).book(
    desk.actor,
    { ...desk.here, visitId: desk.newId(), requestIds, expectedRevision: 0, programme, ...more },
    at,
  );

describe('booking a visit', () => {
  it('answers its request on the unit’s day, whose revision rises by one', async () => {
    const { requestId, patientId } = await desk.request(tuesday, 'checkup');
    expect(await book([requestId], checkup(desk, 515), { visitId: 'v1' })).toEqual({ ...desk.here, revision: 1 });
    expect(desk.visit('v1')).toMatchObject({
      ...desk.here,
      requestIds: [requestId],
      patientId,
      state: 'booked',
      announced: false,
      units: { '@place': [1], 'PDS/0': [1], 'CS/0': [1], 'ECHO/0': [1] },
    });
    expect(desk.stateOf(requestId)).toBe('booked');
    expect(desk.dayAt(desk.beside).revision).toBe(0);
  });

  it('fills a unit to its last minute: hours that touch stand, five minutes more do not', async () => {
    await desk.book(checkup(desk, 515), 'checkup');
    const { requestId } = await desk.request(tuesday, 'checkup');
    await expect(book([requestId], checkup(desk, 545), { expectedRevision: 1 })).rejects.toMatchObject({
      code: 'plan-refused',
      violations: expect.arrayContaining([expect.objectContaining({ code: 'resource-capacity-respected' })]),
    });
    await expect(book([requestId], checkup(desk, 550), { expectedRevision: 1 })).resolves.toMatchObject({
      revision: 2,
    });
  });

  it('is refused on a day that has changed since', async () => {
    await desk.book(care(desk, 545));
    const { requestId } = await desk.request(tuesday);
    await expect(book([requestId], care(desk, 700))).rejects.toMatchObject({
      code: 'day-changed-since',
      message: 'La journée du mardi 1er décembre a changé entre-temps. Regardez-la de nouveau et recommencez.',
    });
    expect(desk.stateOf(requestId)).toBe('validated');
  });

  it('is refused for a request that no physician has validated, or that has its visit', async () => {
    const { requestId } = await desk.request(tuesday, 'care', { state: 'received' });
    await expect(book([requestId], care(desk, 545))).rejects.toMatchObject({
      code: 'request-not-plannable',
      message: expect.stringContaining('Demandez d’abord la validation d’un médecin.'),
    });
    const booked = await desk.book(care(desk, 545));
    await expect(book([booked.requestId], care(desk, 700), { expectedRevision: 1 })).rejects.toMatchObject({
      code: 'request-not-plannable',
    });
  });

  it('is refused on another unit’s day than the one that was asked', async () => {
    const { requestId } = await desk.request(tuesday);
    await expect(book([requestId], care(desk, 545), desk.beside)).rejects.toMatchObject({
      code: 'request-not-plannable',
      message:
        'Cette demande est adressée à une autre unité\u00a0: réservez sa venue sur une journée de cette unité-là.',
    });
    expect(desk.standing(desk.beside)).toEqual([]);
  });

  it('answers several requests of one patient at once, and refuses those of two', async () => {
    const first = await desk.request(tuesday);
    const second = await desk.request(tuesday, 'care', { patientId: first.patientId, priority: 4 });
    const stranger = await desk.request(tuesday);
    await expect(book([first.requestId, stranger.requestId], care(desk, 545))).rejects.toMatchObject({
      code: 'request-not-plannable',
      message: 'Ces demandes concernent des patients différents\u00a0: réservez une venue pour chacun.',
    });
    await book([first.requestId, second.requestId], care(desk, 545), { visitId: 'v1' });
    expect(desk.visit('v1')).toMatchObject({ requestIds: [first.requestId, second.requestId], priority: 4 });
    expect([first, second, stranger].map(({ requestId }) => desk.stateOf(requestId))).toEqual([
      'booked',
      'booked',
      'validated',
    ]);
  });

  it('refuses requests to two units, and two pathways', async () => {
    const { requestId, patientId } = await desk.request(tuesday);
    const elsewhere = await desk.request(tuesday, 'care', { patientId, unitId: desk.ids.otherUnit });
    const otherwise = await desk.request(tuesday, 'longCare', { patientId });
    for (const [other, words] of [
      [elsewhere, 'unités différentes'] as const,
      [otherwise, 'parcours différents'] as const,
    ])
      await expect(book([requestId, other.requestId], care(desk, 545))).rejects.toMatchObject({
        code: 'request-not-plannable',
        message: expect.stringContaining(words),
      });
  });

  it('names every unknown step and resource by its path', async () => {
    const { requestId } = await desk.request(tuesday);
    const [step] = care(desk, 545).steps;
    const steps = [
      { ...step!, resourceIds: ['nobody'] },
      { ...step!, code: 'XX' },
    ];
    await expect(book([requestId], { ...care(desk, 545), dayPlaceId: 'nowhere', steps })).rejects.toMatchObject({
      code: 'reference-unknown',
      errors: [
        { path: 'body.programme.steps[1].code' },
        { path: 'body.programme.dayPlaceId' },
        { path: 'body.programme.steps[0].resourceIds[0]' },
      ],
    });
  });

  it('is refused when the unit does not open, or the day is lived and closed', async () => {
    const { requestId } = await desk.request(tuesday);
    desk.house.closures.set(`${desk.ids.unit}/${tuesday}`, 'Fermée pour travaux.');
    await expect(book([requestId], care(desk, 545))).rejects.toMatchObject({
      code: 'day-not-open',
      message: 'Fermée pour travaux.',
    });
    desk.house.closures.clear();
    desk.house.closedDays.add(`${desk.ids.unit}/${tuesday}`);
    await expect(book([requestId], care(desk, 545))).rejects.toMatchObject({
      code: 'day-closed',
      message: 'Cette journée est close\u00a0: son plan ne change plus.',
    });
  });

  it('is refused at hours that the clock skips', async () => {
    const on = civilDate('2027-03-28');
    const { requestId } = await desk.request(on);
    await expect(book([requestId], care(desk, 130), { on })).rejects.toMatchObject({
      code: 'local-time-does-not-exist',
    });
  });

  it('knows no request and no unit of nobody', async () => {
    await expect(book(['nobody'], care(desk, 545))).rejects.toMatchObject({
      code: 'not-found',
      message: 'Cette demande n’existe pas dans cet établissement.',
    });
    await expect(book([], care(desk, 545))).rejects.toMatchObject({ code: 'input-invalid' });
    const { requestId } = await desk.request(thursday);
    await expect(book([requestId], care(desk, 545), { unitId: 'nowhere' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
