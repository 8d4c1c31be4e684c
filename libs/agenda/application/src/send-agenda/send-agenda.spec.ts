import { IssueAgenda } from '../issue-agenda/issue-agenda.use-case';
import { SendAgendaNow } from '../send-agenda-now/send-agenda-now.use-case';
import { arrivesAt, odile, type AgendaPostHouse } from '../testing/agenda-house';
import { anAgendaHouse } from '../testing/an-agenda-house';
import { SendAgenda } from './send-agenda.use-case';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute));
let house: AgendaPostHouse;
beforeEach(() => {
  house = anAgendaHouse();
});
const issue = async (minute: number): Promise<string> => {
  await new IssueAgenda(house.ledger).issue(house.actor, house.visitId, at(minute));
  return (await house.traces()).versions.at(-1)!;
};
const send = (agendaVersionId: string, actor = house.actor, when = at(29)) =>
  new SendAgenda(house.ledger, house.post).send(actor, agendaVersionId, when);
const deliveries = async () => (await house.traces()).deliveries;

describe('sending an agenda', () => {
  it('takes it to its patient, once', async () => {
    const version = await issue(3);
    expect([await send(version), await send(version)]).toEqual(['sent', 'nothing']);
    expect(house.arrived()).toEqual([odile]);
  });

  it('goes to where the patient is reached when it leaves, not when it was written', async () => {
    const version = await issue(3);
    await house.isReachedAt('odile@ailleurs.test');
    await send(version);
    expect(house.arrived()).toEqual(['odile@ailleurs.test']);
  });

  it('is tried again while it is put off, and takes the newer version alone when there is one', async () => {
    const older = await issue(3);
    house.carrier('postpones');
    expect(await send(older)).toBe('again');
    await house.arrives(500);
    const newer = await issue(11);
    house.carrier('accepts');
    expect([await send(older), await send(newer), house.arrived()]).toEqual(['nothing', 'sent', [odile]]);
    expect(await deliveries()).toEqual([
      { version: 0, state: 'failed', failure: 'Remplacé par une version plus récente avant l’envoi.' },
      { version: 1, state: 'sent', failure: null },
    ]);
  });

  it('does not leave once the visit is called off; that it is, leaves', async () => {
    const version = await issue(3);
    await house.becomes('cancelled');
    expect(await send(version)).toBe('nothing');
    expect(await deliveries()).toMatchObject([{ state: 'failed', failure: 'La venue a été annulée avant l’envoi.' }]);
    await house.settles('sent');
    expect([await send(await issue(11)), house.arrived()]).toEqual(['sent', [odile]]);
  });

  it('is judged again at each attempt: what was put off does not leave once the hour has come', async () => {
    const version = await issue(3);
    house.carrier('postpones');
    expect(await send(version)).toBe('again');
    house.carrier('accepts');
    expect([await send(version, house.actor, arrivesAt), house.arrived()]).toEqual(['nothing', []]);
    expect(await deliveries()).toMatchObject([
      { state: 'failed', failure: 'L’heure d’arrivée est passée avant l’envoi.' },
    ]);
  });

  it('does not leave to a patient who has no address any more', async () => {
    const version = await issue(3);
    await house.isReachedAt(null);
    expect([await send(version), house.arrived()]).toEqual(['nothing', []]);
    expect(await deliveries()).toMatchObject([{ failure: 'Le patient n’a plus d’adresse électronique.' }]);
  });

  it('is left to the worker that has claimed it', async () => {
    const version = await issue(3);
    await house.settles('claimed');
    expect([await send(version), house.arrived()]).toEqual(['again', []]);
  });

  it('does not leave twice when nobody knows whether it left, until a person asks', async () => {
    const version = await issue(3);
    house.carrier('hangsUp');
    expect([await send(version), await send(version)]).toEqual(['uncertain', 'nothing']);
    house.carrier('accepts');
    await new SendAgendaNow(house.ledger).send(house.actor, house.visitId, at(17));
    expect([await send(version), house.arrived()]).toEqual(['sent', [odile, odile]]);
  });

  it('is given up where the carrier refuses', async () => {
    house.carrier('refuses');
    expect(await send(await issue(3))).toBe('failed');
  });

  it('is nothing to nobody, and to another establishment', async () => {
    const version = await issue(3);
    expect([await send('nobody'), await send(version, house.neighbour), house.arrived()]).toEqual([
      'nothing',
      'nothing',
      [],
    ]);
  });
});
