import { aDesk, at, thursday, tuesday, type Desk } from '../testing/a-desk';
import { ReceiveRequest, type ReceptionOrder } from './receive-request.use-case';

let desk: Desk;
let order: ReceptionOrder;
beforeEach(async () => {
  desk = aDesk();
  const { requestId } = await desk.request(tuesday, 'checkup');
  const { state: _state, visitId: _visitId, receivedAt: _receivedAt, ...asked } = desk.house.requestAt(requestId)!;
  order = { ...asked, id: 'r1', wishedTo: thursday };
});
const receive = (more: Partial<ReceptionOrder> = {}) =>
  new ReceiveRequest(desk.requests).receive(desk.actor, { ...order, ...more }, at);

describe('receiving a request', () => {
  it('keeps it for its unit, to be seen by a physician', async () => {
    await receive({ unitId: desk.ids.otherUnit });
    expect(desk.house.requestAt('r1')).toMatchObject({
      unitId: desk.ids.otherUnit,
      state: 'received',
      visitId: null,
      receivedAt: at.toISOString(),
      wishedTo: thursday,
    });
    expect(await desk.ledger.requestsToPlace(desk.actor, desk.beside)).toEqual([]);
  });

  it('names all that does not exist here by its path, its unit too', async () => {
    await expect(receive({ unitId: 'x', prescriberId: 'y' })).rejects.toMatchObject({
      code: 'reference-unknown',
      message: 'La demande nomme une unité, quelqu’un ou un parcours qui n’existe pas ici.',
      errors: [
        { path: 'body.unitId', message: 'unité inconnue' },
        { path: 'body.prescriberId', message: 'ce médecin n’est pas dans l’annuaire' },
      ],
    });
    await expect(receive({ patientId: 'x', pathwayId: 'y' })).rejects.toMatchObject({
      errors: [
        { path: 'body.patientId', message: 'patient inconnu' },
        { path: 'body.pathwayId', message: 'parcours inconnu' },
      ],
    });
    expect(desk.house.requestAt('r1')).toBeNull();
  });
});
