import { aDesk, at, type Desk } from '../testing/a-desk';
import { care, checkup } from '../testing/test-programmes';
import { CancelDayVisit, type CancellationOrder } from './cancel-day-visit.use-case';

let desk: Desk;
beforeEach(() => {
  desk = aDesk();
});
const cancel = (visitId: string, expectedRevision: number, more: Partial<CancellationOrder> = {}) =>
  new CancelDayVisit(desk.ledger).cancel(
    desk.actor,
    { visitId, expectedRevision, reasonClass: 'professional', reason: 'médecin absent', requestAgain: false, ...more },
    at,
  );

describe('cancelling a visit', () => {
  it('keeps why, frees its hours at once and closes its request', async () => {
    const { visitId, requestId } = await desk.book(checkup(desk, 515), 'checkup');
    expect(await cancel(visitId, 1)).toEqual({ ...desk.here, revision: 2 });
    expect(desk.visit(visitId)).toMatchObject({
      state: 'cancelled',
      ending: { reasonClass: 'professional', reason: 'médecin absent' },
    });
    expect(desk.stateOf(requestId)).toBe('closed');
    await expect(desk.book(checkup(desk, 515), 'checkup')).resolves.toBeDefined();
  });

  it('puts its request back to be placed when the care is still wanted', async () => {
    const { visitId, requestId } = await desk.book(care(desk, 545));
    await cancel(visitId, 1, { requestAgain: true });
    expect(desk.house.requestAt(requestId)).toMatchObject({ state: 'validated', visitId: null });
    expect((await desk.ledger.requestsToPlace(desk.actor, desk.here)).map(({ id }) => id)).toEqual([requestId]);
  });

  it('lets the patient be told later where its author wishes so, and else at once', async () => {
    const first = await desk.book(care(desk, 545));
    await cancel(first.visitId, 1, { tellLater: true });
    expect(desk.house.heldTellings).toEqual([first.visitId]);
    const second = await desk.book(care(desk, 605));
    await cancel(second.visitId, 3);
    expect(desk.house.heldTellings).toEqual([first.visitId]);
  });

  it('tells nothing to a patient who is said to be dead, and asks no other date', async () => {
    const { visitId, requestId } = await desk.book(care(desk, 545));
    const said = { reasonClass: 'patient', reasonCode: 'death', reason: 'dit par sa fille' } as const;
    await expect(cancel(visitId, 1, { ...said, requestAgain: true })).rejects.toMatchObject({
      code: 'input-invalid',
      message: 'La demande d’un patient décédé ne se remet pas à placer.',
      errors: [{ path: 'requestAgain' }],
    });
    await cancel(visitId, 1, { ...said, tellLater: false });
    expect([desk.stateOf(requestId), desk.house.heldTellings]).toEqual(['closed', [visitId]]);
  });

  it('is refused without a reason, on a stale day, twice, and for nobody', async () => {
    const { visitId, requestId } = await desk.book(care(desk, 545));
    await expect(cancel(visitId, 1, { reason: ' ' })).rejects.toMatchObject({
      code: 'input-invalid',
      message: 'Indiquez pourquoi la venue est annulée.',
    });
    await expect(cancel(visitId, 0)).rejects.toMatchObject({ code: 'day-changed-since' });
    expect(desk.stateOf(requestId)).toBe('booked');
    await cancel(visitId, 1);
    await expect(cancel(visitId, 2)).rejects.toMatchObject({
      code: 'visit-state-refused',
      message: expect.stringContaining('Cette venue est annulée'),
    });
    await expect(cancel('nobody', 2)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is refused once the patient is there', async () => {
    const { visitId } = await desk.book(care(desk, 545));
    desk.house.visits.set(visitId, { ...desk.visit(visitId), state: 'arrived' });
    await expect(cancel(visitId, 1)).rejects.toMatchObject({ code: 'visit-state-refused' });
  });
});
