import { IssueAgenda } from '../issue-agenda/issue-agenda.use-case';
import { NoteCall } from '../note-call/note-call.use-case';
import { odile, type AgendaHouse } from './agenda-house';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute));

/** What every ledger of agendas promises of what a patient knows, once something was noted or sent by mistake. */
export function describeWhatPatientsKnow(name: string, make: () => Promise<AgendaHouse>): void {
  describe(`what patients know, in the ledger of agendas ${name}`, () => {
    let house: AgendaHouse;
    beforeEach(async () => {
      house = await make();
    });
    const issue = (minute: number) => new IssueAgenda(house.ledger).issue(house.actor, house.visitId, at(minute));
    const leaves = async (minute: number) => {
      const version = (await house.traces()).versions.at(-1)!;
      await house.ledger.versionToSend(house.actor, version, at(minute));
      await house.settles('sent');
    };

    it('forgets a call that was noted by mistake, and keeps it', async () => {
      await new NoteCall(house.ledger).note(
        house.actor,
        house.visitId,
        { means: 'telephone', reached: true, said: 'Heure redite.' },
        at(3),
      );
      const call = await house.lastCall();
      expect(await house.told()).toBe('told');
      const { ledger, actor, neighbour } = house;
      expect(await ledger.withdrawCall(neighbour, call, 'Autre patient.', at(4))).toBe('unknown');
      expect(await ledger.withdrawCall(actor, call, 'Autre patient.', at(5))).toEqual({ visitId: house.visitId });
      expect(await ledger.withdrawCall(actor, call, 'Autre patient.', at(6))).toBe('already');
      expect([await house.told(), (await house.traces()).calls]).toEqual(['not', [true]]);
      expect((await house.traces()).acts).toContain('agenda-call-withdrawn');
    });

    it('takes nobody for told by what went to an address that has been corrected since, and sends it again', async () => {
      await issue(3);
      await leaves(5);
      expect([await house.told(), await issue(7)]).toEqual(['told', { kind: 'nothing' }]);
      await house.isReachedAt('odile@ailleurs.test');
      expect(await house.told()).toBe('perhaps');
      expect(await house.ledger.hasten(house.actor, house.visitId, at(9))).toBe('hastened');
      expect(await issue(11)).toMatchObject({ kind: 'version', sequence: 1 });
      await leaves(13);
      expect([await house.told(), await issue(15)]).toEqual(['told', { kind: 'nothing' }]);
    });

    it('takes for told whose address is written otherwise only, or is put back', async () => {
      await issue(3);
      await leaves(5);
      await house.isReachedAt(null);
      expect(await house.told()).toBe('perhaps');
      await house.isReachedAt(odile);
      expect(await house.told()).toBe('told');
    });

    it('has nothing to call off where nobody was ever told', async () => {
      await house.becomes('cancelled');
      const before = await house.traces();
      const { ledger, actor, visitId } = house;
      expect(await ledger.hold(actor, visitId, at(3), 'heard')).toBe('silent');
      expect(await ledger.hasten(actor, visitId, at(5))).toBe('silent');
      expect(await house.traces()).toEqual(before);
    });
  });
}
