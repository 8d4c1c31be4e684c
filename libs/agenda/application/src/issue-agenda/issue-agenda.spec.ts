import { arrivesAt, present, type AgendaPostHouse } from '../testing/agenda-house';
import { anAgendaHouse } from '../testing/an-agenda-house';
import { IssueAgenda } from './issue-agenda.use-case';

const at = new Date('2026-11-22T09:00:00Z');
let house: AgendaPostHouse;
beforeEach(() => {
  house = anAgendaHouse();
});
const issue = (when = at, visitId = house.visitId) => new IssueAgenda(house.ledger).issue(house.actor, visitId, when);

describe('issuing an agenda', () => {
  it('tells the hours as they stand, once', async () => {
    expect(await issue()).toEqual({ kind: 'version', sequence: 0, method: 'REQUEST', content: present });
    expect(await issue()).toEqual({ kind: 'nothing' });
    expect((await house.traces()).deliveries).toHaveLength(1);
  });

  it('tells again when something changed for the patient, and that it does not take place', async () => {
    await issue();
    await house.settles('sent');
    await house.arrives(500);
    expect(await issue()).toMatchObject({ sequence: 1, method: 'REQUEST', content: { arrival: 500 } });
    await house.becomes('cancelled');
    expect(await issue()).toMatchObject({ sequence: 2, method: 'CANCEL', content: { arrival: 500 } });
  });

  it('does not tell a patient who knew nothing that it is cancelled', async () => {
    await house.becomes('unscheduled');
    expect(await issue()).toEqual({ kind: 'nothing' });
    await house.becomes('booked');
    await issue();
    await house.becomes('cancelled');
    expect(await issue()).toEqual({ kind: 'nothing' });
    expect((await house.traces()).deliveries).toMatchObject([{ state: 'failed' }]);
  });

  it('tells nothing of an hour that has come, to the second, and nothing of nobody', async () => {
    expect(await issue(arrivesAt)).toEqual({ kind: 'nothing' });
    expect(await issue(new Date(arrivesAt.getTime() - 1000))).toMatchObject({ kind: 'version' });
    expect(await issue(at, 'nobody')).toBeNull();
  });
});
