import { IssueAgenda } from '../issue-agenda/issue-agenda.use-case';
import { ReadAgenda } from '../read-agenda/read-agenda.use-case';
import type { AgendaHouse } from './agenda-house';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute));
const deceased = 'Le patient est décédé\u00a0: rien ne lui est plus envoyé.';

/** What every ledger of agendas promises once a patient has died. */
export function describeAgendaAfterDeath(name: string, make: () => Promise<AgendaHouse>): void {
  describe(`the ledger of agendas after a death ${name}`, () => {
    let house: AgendaHouse;
    beforeEach(async () => {
      house = await make();
    });

    it.each(['booked', 'cancelled'])('tells nobody anything of a visit (%s) whose patient has died', async (state) => {
      await new IssueAgenda(house.ledger).issue(house.actor, house.visitId, at(3));
      await house.dies();
      await house.becomes(state);
      const { ledger, actor, visitId } = house;
      const [version] = (await house.traces()).versions;
      expect(await ledger.versionToSend(actor, version!, at(5))).toBeNull();
      expect((await house.traces()).deliveries).toEqual([{ version: 0, state: 'failed', failure: deceased }]);
      const before = await house.traces();
      await ledger.becomeDue(actor, visitId, at(7), 'at-once');
      expect(await new IssueAgenda(ledger).issue(actor, visitId, at(9))).toEqual({ kind: 'nothing' });
      expect(await ledger.hasten(actor, visitId, at(11))).toBe('silent');
      expect(await ledger.hold(actor, visitId, at(13), 'asked')).toBe('silent');
      expect(await house.traces()).toEqual(before);
      await expect(new ReadAgenda(ledger).read(actor, visitId, at(15))).rejects.toMatchObject({
        code: 'patient-deceased',
      });
    });
  });
}
