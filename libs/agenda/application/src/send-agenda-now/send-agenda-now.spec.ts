import { arrivesAt, type AgendaPostHouse } from '../testing/agenda-house';
import { anAgendaHouse } from '../testing/an-agenda-house';
import { SendAgendaNow } from './send-agenda-now.use-case';

const at = new Date('2026-11-22T09:17:00Z');
let house: AgendaPostHouse;
beforeEach(() => {
  house = anAgendaHouse();
});
const send = (when = at, visitId = house.visitId) => new SendAgendaNow(house.ledger).send(house.actor, visitId, when);

describe('sending an agenda now', () => {
  it('makes it due at once', async () => {
    await send();
    expect((await house.traces()).jobs).toEqual([{ job: 'issue-agenda', of: house.visitId, due: at }]);
  });

  it('is refused of a visit that nobody knows', async () => {
    await expect(send(at, 'nobody')).rejects.toMatchObject({
      code: 'not-found',
      message: 'Cette venue n’existe pas dans cet établissement.',
    });
  });

  it('is refused where the patient has no address', async () => {
    await house.isReachedAt(null);
    await expect(send()).rejects.toMatchObject({
      code: 'no-channel',
      message:
        'Ce patient n’a pas d’adresse électronique\u00a0: imprimez son agenda, ou ajoutez son adresse au dossier.',
    });
  });

  it('is refused once the patient is here, and once the hour has come', async () => {
    const refusal = {
      code: 'visit-state-refused',
      message: 'L’agenda ne s’envoie que pour une venue réservée, déplacée ou annulée, et avant l’heure d’arrivée.',
    };
    await expect(send(arrivesAt)).rejects.toMatchObject(refusal);
    await house.becomes('arrived');
    await expect(send()).rejects.toMatchObject(refusal);
    expect((await house.traces()).jobs).toEqual([]);
  });
});
