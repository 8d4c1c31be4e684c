import { IssueAgenda } from '../issue-agenda/issue-agenda.use-case';
import { AgendasInMemory, present, visitToTell } from '../testing/agendas-in-memory';
import { ReadAgenda } from './read-agenda.use-case';

const at = new Date('2026-11-22T09:00:00Z');
const later = new Date('2026-11-22T11:30:00Z');
const actor = { establishmentId: 'e', accountId: 'a' };
let agendas: AgendasInMemory;
beforeEach(() => {
  agendas = new AgendasInMemory();
});
const read = (visitId = 'v1') => new ReadAgenda(agendas).read(actor, visitId, later);

describe('reading an agenda', () => {
  it('shows what is about to be told while nothing was', async () => {
    expect(await read()).toMatchObject({ sequence: 0, method: 'REQUEST', issuedAt: later, content: present });
  });

  it('shows what the patient was told, and when, while nothing differs for them', async () => {
    await new IssueAgenda(agendas).issue(actor, 'v1', at);
    expect(await read()).toMatchObject({ sequence: 0, method: 'REQUEST', issuedAt: at });
    agendas.found = { ...agendas.found, visit: { ...visitToTell, arrival: 500 } };
    expect(await read()).toMatchObject({ sequence: 1, issuedAt: later, content: { arrival: 500 } });
  });

  it('shows that it is called off with the hours that were told', async () => {
    await new IssueAgenda(agendas).issue(actor, 'v1', at);
    agendas.found = { ...agendas.found, state: 'cancelled', visit: { ...visitToTell, arrival: 500 } };
    expect(await read()).toMatchObject({ sequence: 1, method: 'CANCEL', content: { arrival: 495 } });
  });

  it('knows no visit of nobody', async () => {
    await expect(read('nobody')).rejects.toMatchObject({
      code: 'not-found',
      message: 'Cette venue n’existe pas dans cet établissement.',
    });
  });
});
