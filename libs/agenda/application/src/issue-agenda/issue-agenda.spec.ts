import { AgendasInMemory, present, visitToTell } from '../testing/agendas-in-memory';
import { IssueAgenda } from './issue-agenda.use-case';

const at = new Date('2026-11-22T09:00:00Z');
const actor = { establishmentId: 'e', accountId: null };
let agendas: AgendasInMemory;
beforeEach(() => {
  agendas = new AgendasInMemory();
});
const issue = (when = at, visitId = 'v1') => new IssueAgenda(agendas).issue(actor, visitId, when);

describe('issuing an agenda', () => {
  it('tells the hours as they stand, once', async () => {
    expect(await issue()).toEqual({ kind: 'version', sequence: 0, method: 'REQUEST', content: present });
    expect(await issue()).toEqual({ kind: 'nothing' });
  });

  it('tells again when something changed for the patient, and that it does not take place', async () => {
    await issue();
    agendas.found = { ...agendas.found, visit: { ...visitToTell, arrival: 500 } };
    expect(await issue()).toMatchObject({ sequence: 1, method: 'REQUEST', content: { arrival: 500 } });
    agendas.found = { ...agendas.found, state: 'cancelled' };
    expect(await issue()).toMatchObject({ sequence: 2, method: 'CANCEL', content: { arrival: 500 } });
  });

  it('does not tell a patient who knew nothing that it is cancelled', async () => {
    agendas.found = { ...agendas.found, state: 'unscheduled' };
    expect(await issue()).toEqual({ kind: 'nothing' });
  });

  it('tells nothing of an hour that has come, to the second, and nothing of nobody', async () => {
    expect(await issue(new Date('2026-11-24T07:15:00Z'))).toEqual({ kind: 'nothing' });
    expect(await issue(new Date('2026-11-24T07:14:59Z'))).toMatchObject({ kind: 'version' });
    expect(await issue(at, 'nobody')).toBeNull();
  });
});
