import type { FrozenReport } from '@diurne/discharge-domain';
import { ReportPress } from '../ports/report-press';
import { complete, doneBlood, ReportsInMemory } from '../testing/reports-in-memory';
import { SignReport } from './sign-report.use-case';

const at = new Date('2026-11-24T15:00:00Z');
const actor = { establishmentId: 'e', accountId: 'a' };
const signer = { accountId: 'a', name: 'Dr Noé ARVIEL', rpps: '10101010101' };
class Press extends ReportPress {
  override digest = (text: string): string => `digest of ${text.length}`;
  override print = async (_report: FrozenReport, sha256: string): Promise<Uint8Array> =>
    new TextEncoder().encode(sha256);
}
let reports: ReportsInMemory;
beforeEach(() => {
  reports = new ReportsInMemory();
  const latest = { id: 'x', number: 2, edit: 4, state: 'draft', content: complete(), editedBy: 'Dr N' } as const;
  reports.found = { ...reports.found, latest };
});
const sign = (expectedEdit = 4, by: { accountId: string; name: string; rpps: string | null } = signer) =>
  new SignReport(reports, new Press()).sign(actor, by, 'v1', { version: 2, expectedEdit }, at);

describe('signing a report', () => {
  it('freezes all that the document says, with who signed and when', async () => {
    await sign();
    expect(reports.changes).toMatchObject([
      {
        kind: 'sign',
        versionId: 'x',
        sha256: expect.stringMatching(/^digest of \d+$/),
        frozen: {
          version: 2,
          signer,
          signedAt: '2026-11-24T15:00:00.000Z',
          content: complete(),
          recipients: [{ correspondentId: 'c1', name: 'Dr Essai', role: 'primary' }],
        },
      },
    ]);
    await expect(sign()).rejects.toMatchObject({ code: 'report-signed' });
  });

  it('is refused with all that is missing at once', async () => {
    const content = { ...complete(), transfusion: null, sections: { ...complete().sections, followUp: ' ' } };
    reports.found = { ...reports.found, latest: { ...reports.found.latest!, content } };
    await expect(sign()).rejects.toMatchObject({
      code: 'report-incomplete',
      message: 'Il manque 2 éléments avant de pouvoir signer.',
      errors: [{ path: 'followUp' }, { path: 'transfusion' }],
    });
    expect(reports.changes).toEqual([]);
  });

  it('does not cover a trace that its signer has not seen', async () => {
    reports.found = {
      ...reports.found,
      lived: { ...reports.found.lived, done: [{ ...doneBlood, doneAtMinute: 573 }] },
    };
    await expect(sign()).rejects.toMatchObject({
      code: 'report-changed-since',
      message: expect.stringContaining('La trace de la journée'),
    });
  });

  it('is a physician’s, of the edit that they have read', async () => {
    await expect(sign(4, { ...signer, rpps: null })).rejects.toMatchObject({
      code: 'role-insufficient',
      message: expect.stringContaining('RPPS'),
    });
    await expect(sign(3)).rejects.toMatchObject({ code: 'report-changed-since' });
  });
});
