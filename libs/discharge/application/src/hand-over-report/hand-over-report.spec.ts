import { aReportHouse } from '../testing/a-report-house';
import { sign, write } from '../testing/written-report';
import { HandOverReport } from './hand-over-report.use-case';

it('makes a signed report due at its recipients from the hour it was signed', async () => {
  const house = aReportHouse();
  await write(house);
  const version = await sign(house);
  const signedAt = new Date('2026-11-24T15:10:00Z');
  await new HandOverReport(house.ledger).handOver(house.actor, version, signedAt);
  expect((await house.traces()).jobs).toEqual([{ of: version, to: 'primary', due: signedAt }]);
});
