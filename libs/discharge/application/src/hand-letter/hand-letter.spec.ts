import { aReportHouse } from '../testing/a-report-house';
import type { ReportPostHouse } from '../testing/report-house';
import { sign, write } from '../testing/written-report';
import { HandLetter } from './hand-letter.use-case';

const at = new Date('2026-11-24T16:00:00Z');
let house: ReportPostHouse;
beforeEach(() => {
  house = aReportHouse();
});
const hand = (correspondentId = house.physicians.referring, way: 'handed' | 'posted' | 'undone' = 'posted') =>
  new HandLetter(house.ledger).hand(house.actor, house.visitId, { correspondentId, way }, at);
const handed = async () => (await house.traces()).handings;

describe('handing a letter', () => {
  it('is of the signed letter, also while its next version is written, and can be taken back', async () => {
    await write(house);
    const version = await sign(house);
    await hand();
    await write(house);
    await hand(house.physicians.referring, 'undone');
    expect(await handed()).toEqual([
      { of: version, to: 'referring', way: 'posted' },
      { of: version, to: 'referring', way: 'undone' },
    ]);
  });

  it('is refused before the signature, and of who is no recipient', async () => {
    await write(house);
    await expect(hand()).rejects.toMatchObject({ code: 'report-missing' });
    await sign(house);
    await expect(hand('somebody')).rejects.toMatchObject({
      code: 'not-found',
      message: 'Ce médecin n’est pas destinataire de la lettre signée.',
    });
    expect(await handed()).toEqual([]);
  });
});
