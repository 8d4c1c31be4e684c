import { IssueAgenda } from '../issue-agenda/issue-agenda.use-case';
import { present, type AgendaPostHouse } from '../testing/agenda-house';
import { anAgendaHouse } from '../testing/an-agenda-house';
import { ReadAgenda } from './read-agenda.use-case';

const at = new Date('2026-11-22T09:00:00Z');
const later = new Date('2026-11-22T11:30:00Z');
let house: AgendaPostHouse;
beforeEach(() => {
  house = anAgendaHouse();
});
const read = (visitId = house.visitId) => new ReadAgenda(house.ledger).read(house.actor, visitId, later);
const issue = () => new IssueAgenda(house.ledger).issue(house.actor, house.visitId, at);

describe('reading an agenda', () => {
  it('shows what is about to be told while nothing was', async () => {
    expect(await read()).toMatchObject({ sequence: 0, method: 'REQUEST', issuedAt: later, content: present });
  });

  it('shows what the patient was told, and when, while nothing differs for them', async () => {
    await issue();
    expect(await read()).toMatchObject({ sequence: 0, method: 'REQUEST', issuedAt: at });
    await house.arrives(500);
    expect(await read()).toMatchObject({ sequence: 1, issuedAt: later, content: { arrival: 500 } });
  });

  it('shows that it is called off with the hours that were told', async () => {
    await issue();
    await house.arrives(500);
    await house.becomes('cancelled');
    expect(await read()).toMatchObject({ sequence: 1, method: 'CANCEL', content: { arrival: 495 } });
  });

  it('knows no visit of nobody', async () => {
    await expect(read('nobody')).rejects.toMatchObject({
      code: 'not-found',
      message: 'Cette venue n’existe pas dans cet établissement.',
    });
  });
});
