import { IssueAgenda } from '../issue-agenda/issue-agenda.use-case';
import { arrivesAt, type AgendaPostHouse } from '../testing/agenda-house';
import { anAgendaHouse } from '../testing/an-agenda-house';
import { HoldAgenda } from './hold-agenda.use-case';

const at = new Date('2026-11-22T09:03:00Z');
let house: AgendaPostHouse;
beforeEach(() => {
  house = anAgendaHouse();
});
const hold = (when = at, visitId = house.visitId) => new HoldAgenda(house.ledger).hold(house.actor, visitId, when);

describe('letting an agenda wait', () => {
  it('tells nothing, and says so to whoever hears the change later', async () => {
    await hold();
    expect(await new IssueAgenda(house.ledger).issue(house.actor, house.visitId, at)).toEqual({ kind: 'nothing' });
    expect((await house.traces()).events).toEqual(['telling-held']);
  });

  it('is heard of a change without being said again', async () => {
    await new HoldAgenda(house.ledger).heard(house.actor, house.visitId, at);
    expect(await house.traces()).toMatchObject({ held: true, events: [] });
  });

  it('is refused of nobody, and once nothing is told any more', async () => {
    await expect(hold(at, 'nobody')).rejects.toMatchObject({ code: 'not-found' });
    await expect(hold(arrivesAt)).rejects.toMatchObject({ code: 'visit-state-refused' });
  });
});
