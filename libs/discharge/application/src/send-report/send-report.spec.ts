import { aReportHouse } from '../testing/a-report-house';
import type { ReportPostHouse, Role } from '../testing/report-house';
import { sign, write } from '../testing/written-report';
import { SendReport } from './send-report.use-case';

const morveaux = 'morveaux@exemple.test';
const outdated = 'Une version plus récente le remplace, ou l’adresse a été retirée.';
let house: ReportPostHouse;
let version: string;
beforeEach(async () => {
  house = aReportHouse();
  await write(house);
  version = await sign(house);
});
const send = (to: Role = 'primary', of = version, actor: typeof house.neighbour = house.actor) =>
  new SendReport(house.ledger, house.post).send(actor, of, house.physicians[to]);
const deliveries = async () => (await house.traces()).deliveries;

describe('sending a report', () => {
  it('takes it to its physician, once', async () => {
    expect([await send(), await send(), house.arrived()]).toEqual(['sent', 'nothing', [morveaux]]);
  });

  it('takes nothing to a physician who had no address when it was signed, though they have one since', async () => {
    expect(await send('referring')).toBe('nothing');
    await house.isReachedAt('referring', 'estourbin@exemple.test');
    expect([await send('referring'), house.arrived()]).toEqual(['nothing', []]);
  });

  it('goes to where the physician is reached when it leaves, and to them though the patient has another since', async () => {
    await house.isReachedAt('primary', 'cabinet@exemple.test');
    await house.leaves('primary');
    expect([await send(), house.arrived()]).toEqual(['sent', ['cabinet@exemple.test']]);
  });

  it('is tried again while it is put off, and takes the newer version alone when there is one', async () => {
    house.carrier('postpones');
    expect(await send()).toBe('again');
    await write(house);
    const newer = await sign(house, 11);
    house.carrier('accepts');
    expect([await send(), await send('primary', newer), house.arrived()]).toEqual(['nothing', 'sent', [morveaux]]);
    expect(await deliveries()).toEqual([
      { version: 1, to: 'primary', state: 'failed', failure: outdated },
      { version: 2, to: 'primary', state: 'sent', failure: null },
    ]);
  });

  it('does not leave to a physician whose address was taken away', async () => {
    await house.isReachedAt('primary', null);
    expect([await send(), house.arrived()]).toEqual(['nothing', []]);
    expect(await deliveries()).toMatchObject([{ state: 'failed', failure: outdated }]);
  });

  it('is left to the worker that has claimed it', async () => {
    await house.settles('primary', 'claimed');
    expect([await send(), house.arrived()]).toEqual(['again', []]);
  });

  it.each([
    ['refuses', 'failed', []],
    ['hangsUp', 'uncertain', [morveaux]],
  ] as const)('does not insist where the carrier %s', async (mood, outcome, arrived) => {
    house.carrier(mood);
    expect([await send(), await send(), house.arrived()]).toEqual([outcome, 'nothing', arrived]);
  });

  it('does not leave when its bytes are no longer those that were signed', async () => {
    await house.isForged();
    await expect(send()).rejects.toMatchObject({ code: 'document-forged' });
    expect([house.arrived(), (await deliveries())[0]?.state]).toEqual([[], 'waiting']);
  });

  it('is nothing of nobody, and to another establishment', async () => {
    expect([await send('primary', 'nothing'), await send('primary', version, house.neighbour)]).toEqual([
      'nothing',
      'nothing',
    ]);
    expect(house.arrived()).toEqual([]);
  });
});
