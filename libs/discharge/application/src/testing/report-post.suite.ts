import type { ReportToSend } from '../ports/report-ledger';
import type { ReportPostHouse } from './report-house';
import { sign, write } from './written-report';

const morveaux = 'morveaux@exemple.test';
const estourbin = 'estourbin@exemple.test';

/** What every post of reports promises. */
export function describeReportPost(name: string, make: () => Promise<ReportPostHouse>): void {
  describe(`the post of reports ${name}`, () => {
    let house: ReportPostHouse;
    let reports: Readonly<Record<'primary' | 'referring', ReportToSend>>;
    beforeEach(async () => {
      house = await make();
      await house.isReachedAt('referring', estourbin);
      await write(house);
      const version = await sign(house);
      const of = async (role: keyof typeof reports) =>
        (await house.ledger.signedFor(house.actor, version, house.physicians[role]))!;
      reports = { primary: await of('primary'), referring: await of('referring') };
    });
    const post = (role: keyof typeof reports = 'primary', actor: typeof house.neighbour = house.actor) =>
      house.post.post(actor, reports[role]);
    const states = async () => (await house.traces()).deliveries.map(({ to, state }) => [to, state]);

    it('takes a report to each physician, once', async () => {
      expect([await post('primary'), await post('primary'), await post('referring')]).toEqual([
        'sent',
        'nothing',
        'sent',
      ]);
      expect(house.arrived()).toEqual([morveaux, estourbin]);
      expect(await states()).toEqual([
        ['primary', 'sent'],
        ['referring', 'sent'],
      ]);
    });

    it('asks to be called again while the carrier puts it off', async () => {
      house.carrier('postpones');
      expect([await post(), await post()]).toEqual(['again', 'again']);
      house.carrier('accepts');
      expect([await post(), house.arrived()]).toEqual(['sent', [morveaux]]);
    });

    it('does not insist where the carrier refuses one physician, and takes it to the other', async () => {
      house.carrier('refuses');
      expect(await post()).toBe('failed');
      house.carrier('accepts');
      expect([await post('primary'), await post('referring'), house.arrived()]).toEqual([
        'nothing',
        'sent',
        [estourbin],
      ]);
      expect((await house.traces()).deliveries[0]).toMatchObject({ state: 'failed', failure: expect.any(String) });
    });

    it('does not send again what may have left', async () => {
      house.carrier('hangsUp');
      expect(await post()).toBe('uncertain');
      house.carrier('accepts');
      expect([await post(), house.arrived()]).toEqual(['nothing', [morveaux]]);
    });

    it('leaves to another worker what that one has claimed, and asks to be called again', async () => {
      await house.settles('primary', 'claimed');
      expect([await post(), house.arrived()]).toEqual(['again', []]);
    });

    it('takes nothing that was taken back, nor anything of another establishment', async () => {
      expect(await post('referring', house.neighbour)).toBe('nothing');
      await house.settles('primary', 'failed', 'Une version plus récente le remplace.');
      expect([await post(), house.arrived()]).toEqual(['nothing', []]);
    });
  });
}
