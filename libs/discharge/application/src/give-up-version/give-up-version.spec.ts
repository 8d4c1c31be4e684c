import { DraftReport } from '../draft-report/draft-report.use-case';
import { aReportHouse } from '../testing/a-report-house';
import type { ReportPostHouse } from '../testing/report-house';
import { look, sign, write } from '../testing/written-report';
import { GiveUpVersion } from './give-up-version.use-case';

const at = new Date('2026-11-24T15:00:00Z');
let house: ReportPostHouse;
beforeEach(async () => {
  house = aReportHouse();
  await house.does('echo', 572);
});
const draft = () => new DraftReport(house.ledger).draft(house.actor, house.visitId, at);
const giveUp = (reason: string | null = null) =>
  new GiveUpVersion(house.ledger).giveUp(house.actor, house.visitId, reason, at);
const latest = async () => {
  const { latest: found } = await look(house);
  return [found?.number, found?.state];
};

describe('a new version of a signed letter', () => {
  it('is given up with one click while nobody has written in it: the signed one stands, and the next has its number', async () => {
    await write(house);
    await sign(house);
    await draft();
    expect(await latest()).toEqual([2, 'draft']);
    await giveUp();
    expect(await latest()).toEqual([1, 'signed']);
    await draft();
    expect(await latest()).toEqual([2, 'draft']);
  });

  it('asks why once somebody has written in it', async () => {
    await write(house);
    await sign(house);
    await draft();
    await write(house);
    await expect(giveUp()).rejects.toMatchObject({ code: 'report-incomplete' });
    await giveUp('commencée pour un autre patient');
    expect(await latest()).toEqual([1, 'signed']);
  });

  it('is the only thing that is given up: a first draft is not, nor what is signed', async () => {
    await expect(giveUp()).rejects.toMatchObject({ code: 'report-missing' });
    await draft();
    await expect(giveUp()).rejects.toMatchObject({ code: 'report-missing' });
  });
});
