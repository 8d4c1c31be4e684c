import type { ReportContent } from '@diurne/discharge-domain';
import { DraftReport } from '../draft-report/draft-report.use-case';
import { complete, ReportsInMemory } from '../testing/reports-in-memory';
import { WriteReport } from './write-report.use-case';

const at = new Date('2026-11-24T15:00:00Z');
const actor = { establishmentId: 'e', accountId: 'a' };
let reports: ReportsInMemory;
beforeEach(async () => {
  reports = new ReportsInMemory();
  await new DraftReport(reports).draft(actor, 'v1', at);
});
const write = (content: ReportContent, version = 1, expectedEdit = 1) =>
  new WriteReport(reports).write(actor, 'v1', { version, expectedEdit, content }, at);

describe('writing a report', () => {
  it('keeps findings and texts, and of what was done only what the trace says', async () => {
    const written = complete();
    const forged = written.interventions.map((one) => ({ ...one, performer: 'Personne', doneAtMinute: 1 }));
    await write({ ...written, interventions: forged });
    expect(reports.found.latest).toMatchObject({
      edit: 2,
      content: { bloodProducts: true, sections: written.sections },
    });
    expect(reports.found.latest?.content.interventions).toEqual(written.interventions);
  });

  it('is refused over another’s save, and of another version', async () => {
    await write(complete());
    for (const [version, edit] of [
      [1, 1],
      [2, 2],
    ] as const)
      await expect(write(complete(), version, edit)).rejects.toMatchObject({
        code: 'report-changed-since',
        message: expect.stringContaining('Dr Noé ARVIEL a enregistré ce compte rendu entre-temps.'),
      });
    await expect(write(complete(), 1, 2)).resolves.toBeUndefined();
  });

  it('is refused of an act that is not in it, of a signed report, and before there is one', async () => {
    const [first] = complete().interventions;
    await expect(write({ ...complete(), interventions: [{ ...first!, stepId: 'other' }] })).rejects.toMatchObject({
      code: 'step-not-done',
    });
    reports.found = { ...reports.found, latest: { ...reports.found.latest!, state: 'signed' } };
    await expect(write(complete())).rejects.toMatchObject({ code: 'report-signed' });
    reports.found = { ...reports.found, latest: null };
    await expect(write(complete())).rejects.toMatchObject({
      code: 'report-missing',
      message: 'Cette venue n’a pas encore de compte rendu\u00a0: commencez-le.',
    });
  });
});
