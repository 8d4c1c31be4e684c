import { aDesk, at, thursday, tuesday, type Desk } from '../testing/a-desk';
import { SettleRequest } from '../settle-request/settle-request.use-case';
import { ReceiveRequest, type ReceptionOrder } from './receive-request.use-case';

let desk: Desk;
let order: ReceptionOrder;
/** The request that the order asks for once more. */
let standing: string;
beforeEach(async () => {
  desk = aDesk();
  const { requestId } = await desk.request(tuesday, 'checkup');
  standing = requestId;
  const { state: _state, visitId: _visitId, receivedAt: _receivedAt, ...asked } = desk.house.requestAt(requestId)!;
  order = { ...asked, id: 'r1', wishedTo: thursday };
});
const insisting = (...despite: string[]) => ({ despite, reason: 'deux bilans voulus' });
const receive = (
  more: Partial<ReceptionOrder> = {},
  insist: ReturnType<typeof insisting> | null = insisting(standing),
) => new ReceiveRequest(desk.requests).receive(desk.actor, { ...order, ...more }, insist, at);

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
        { path: 'unitId', message: 'unité inconnue' },
        { path: 'prescriberId', message: 'ce médecin n’est pas dans l’annuaire' },
      ],
    });
    await expect(receive({ patientId: 'x', pathwayId: 'y' })).rejects.toMatchObject({
      errors: [
        { path: 'patientId', message: 'patient inconnu' },
        { path: 'pathwayId', message: 'parcours inconnu' },
      ],
    });
    expect(desk.house.requestAt('r1')).toBeNull();
  });

  it('shows first the request that asks the same, and goes on only once somebody has seen it and says why', async () => {
    const double = {
      code: 'likely-double',
      doubles: [{ kind: 'request', id: standing, state: 'validated', wishedFrom: tuesday, wishedTo: tuesday }],
    };
    await expect(receive({}, null)).rejects.toMatchObject(double);
    await expect(receive({}, insisting('another'))).rejects.toMatchObject(double);
    expect(desk.house.requestAt('r1')).toBeNull();
    await receive({}, insisting(standing));
    expect(desk.requests.traces.at(-1)).toMatchObject({
      action: 'visit-request-received',
      reason: 'deux bilans voulus',
    });
    await expect(receive({ id: 'r2' }, insisting(standing))).rejects.toMatchObject({
      doubles: [{ id: standing }, { id: 'r1' }],
    });
  });

  it('asks nothing of days that do not meet', async () => {
    await receive({ wishedFrom: thursday }, null);
    expect(desk.house.requestAt('r1')?.state).toBe('received');
  });

  it('is refused, in words, for a unit that could never hold its pathway', async () => {
    const armchairs = desk.house.resources.findIndex(({ id }) => id === desk.ids.armchairs);
    desk.house.resources[armchairs] = { ...desk.house.resources[armchairs]!, homeUnitId: desk.ids.unit };
    await receive();
    await expect(receive({ id: 'r2', unitId: desk.ids.otherUnit })).rejects.toMatchObject({
      code: 'pathway-of-another-unit',
      message:
        'Cette unité ne peut pas tenir ce parcours\u00a0: il lui manque une place «\u00a0fauteuil\u00a0». Adressez la demande à une unité qui en dispose.',
    });
    expect(desk.house.requestAt('r2')).toBeNull();
    await new SettleRequest(desk.requests).validate(desk.actor, 'r1', at);
  });

  it('is not validated where its unit cannot hold it any more', async () => {
    await receive({ unitId: desk.ids.otherUnit });
    const armchairs = desk.house.resources.findIndex(({ id }) => id === desk.ids.armchairs);
    desk.house.resources[armchairs] = { ...desk.house.resources[armchairs]!, homeUnitId: desk.ids.unit };
    await expect(new SettleRequest(desk.requests).validate(desk.actor, 'r1', at)).rejects.toMatchObject({
      code: 'pathway-of-another-unit',
    });
    expect(desk.stateOf('r1')).toBe('received');
  });
});
