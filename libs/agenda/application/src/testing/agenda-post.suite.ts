import { IssueAgenda } from '../issue-agenda/issue-agenda.use-case';
import { odile, type AgendaPostHouse } from './agenda-house';
import type { AgendaToSend } from '../ports/agenda-ledger';

const at = new Date('2026-11-22T09:03:00Z');

/** What every post of agendas promises. */
export function describeAgendaPost(name: string, make: () => Promise<AgendaPostHouse>): void {
  describe(`the post of agendas ${name}`, () => {
    let house: AgendaPostHouse;
    let agenda: AgendaToSend;
    beforeEach(async () => {
      house = await make();
      await new IssueAgenda(house.ledger).issue(house.actor, house.visitId, at);
      agenda = (await house.ledger.versionToSend(house.actor, (await house.traces()).versions[0]!, at))!;
    });
    const post = (actor = house.actor) => house.post.post(actor, agenda);
    const delivery = async () => (await house.traces()).deliveries[0];

    it('takes an agenda to its patient, once', async () => {
      expect([await post(), await post()]).toEqual(['sent', 'nothing']);
      expect(house.arrived()).toEqual([odile]);
      expect(await delivery()).toEqual({ version: 0, state: 'sent', failure: null });
    });

    it('asks to be called again while the carrier puts it off', async () => {
      house.carrier('postpones');
      expect([await post(), await post()]).toEqual(['again', 'again']);
      expect(await delivery()).toEqual({ version: 0, state: 'waiting', failure: expect.any(String) });
      house.carrier('accepts');
      expect([await post(), house.arrived()]).toEqual(['sent', [odile]]);
    });

    it('does not insist where the carrier refuses', async () => {
      house.carrier('refuses');
      expect(await post()).toBe('failed');
      house.carrier('accepts');
      expect([await post(), house.arrived()]).toEqual(['nothing', []]);
      expect(await delivery()).toEqual({ version: 0, state: 'failed', failure: expect.any(String) });
    });

    it('does not send again what may have left', async () => {
      house.carrier('hangsUp');
      expect(await post()).toBe('uncertain');
      house.carrier('accepts');
      expect([await post(), house.arrived()]).toEqual(['nothing', [odile]]);
    });

    it('leaves to another worker what that one has claimed, and asks to be called again', async () => {
      await house.settles('claimed');
      expect([await post(), house.arrived()]).toEqual(['again', []]);
      expect(await delivery()).toMatchObject({ state: 'claimed' });
    });

    it('takes nothing that was taken back, nor anything of another establishment', async () => {
      expect(await post(house.neighbour)).toBe('nothing');
      await house.settles('failed', 'La venue a été annulée avant l’envoi.');
      expect([await post(), house.arrived()]).toEqual(['nothing', []]);
    });
  });
}
