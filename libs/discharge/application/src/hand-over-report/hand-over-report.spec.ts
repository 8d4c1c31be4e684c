import { ReportsInMemory } from '../testing/reports-in-memory';
import { HandOverReport } from './hand-over-report.use-case';

it('makes a signed report due at its recipients from the hour it was signed', async () => {
  const reports = new ReportsInMemory();
  const actor = { establishmentId: 'e', accountId: null };
  const signedAt = new Date('2026-11-24T15:10:00Z');
  await new HandOverReport(reports).handOver(actor, 'version-1', signedAt);
  expect(reports.due).toEqual([[actor, 'version-1', signedAt]]);
});
