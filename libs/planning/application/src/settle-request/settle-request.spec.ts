import { aDesk, at, tuesday, type Desk } from '../testing/a-desk';
import { care } from '../testing/test-programmes';
import { SettleRequest } from './settle-request.use-case';

let desk: Desk;
let settle: SettleRequest;
beforeEach(() => {
  desk = aDesk();
  settle = new SettleRequest(desk.requests);
});
const traced = () => desk.requests.traces.map(({ action, reason }) => [action, reason]);

describe('settling a request', () => {
  it('validates what was received: from then on it waits for a day', async () => {
    const { requestId } = await desk.request(tuesday, 'care', { state: 'received' });
    await settle.validate(desk.actor, requestId, at);
    expect((await desk.ledger.requestsToPlace(desk.actor, desk.here)).map(({ id }) => id)).toEqual([requestId]);
    expect(traced()).toEqual([['visit-request-validated', null]]);
    await expect(settle.validate(desk.actor, requestId, at)).rejects.toMatchObject({
      code: 'request-not-plannable',
      message: expect.stringContaining('Cette demande est validée'),
    });
  });

  it('refuses and withdraws with a reason, which is traced', async () => {
    const [first, second] = [await desk.request(tuesday), await desk.request(tuesday)];
    await expect(settle.refuse(desk.actor, first.requestId, ' ', at)).rejects.toMatchObject({
      code: 'input-invalid',
      message: 'Indiquez pourquoi la demande est refusée.',
    });
    await settle.refuse(desk.actor, first.requestId, 'hors indication', at);
    await settle.withdraw(desk.actor, second.requestId, 'déménagement', at);
    expect([first, second].map(({ requestId }) => desk.stateOf(requestId))).toEqual(['refused', 'withdrawn']);
    expect(traced()).toEqual([
      ['visit-request-refused', 'hors indication'],
      ['visit-request-withdrawn', 'déménagement'],
    ]);
    expect(desk.requests.events.map(({ kind, requestId }) => [kind, requestId])).toEqual([
      ['VisitRequestRefused', first.requestId],
      ['VisitRequestWithdrawn', second.requestId],
    ]);
  });

  it('does not withdraw a request under its visit', async () => {
    const { requestId } = await desk.book(care(desk, 545));
    await expect(settle.withdraw(desk.actor, requestId, 'déménagement', at)).rejects.toMatchObject({
      code: 'request-not-plannable',
      message: 'Une venue est réservée pour cette demande. Annulez d’abord la venue.',
    });
    await expect(settle.refuse(desk.actor, requestId, 'trop tard', at)).rejects.toMatchObject({
      code: 'request-not-plannable',
    });
    expect([desk.stateOf(requestId), traced()]).toEqual(['booked', []]);
    await expect(settle.validate(desk.actor, 'nobody', at)).rejects.toMatchObject({ code: 'not-found' });
  });
});
