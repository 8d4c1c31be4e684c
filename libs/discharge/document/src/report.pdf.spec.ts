import { aSignedReport } from './a-signed-report';
import { reportPdf } from './report.pdf';

const printedAt = new Date('2026-11-23T15:00:00Z');
const sha256 = 'ab'.repeat(32);
const pages = (bytes: Buffer) => (bytes.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;

describe('the report on paper', () => {
  it('is a tagged PDF/A document in French', async () => {
    const text = (await reportPdf({ report: aSignedReport, sha256, printedAt })).toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    for (const mark of ['/StructTreeRoot', '/Lang (fr-FR)', 'pdfaid:part', '/FontFile2']) expect(text).toContain(mark);
  });
  it('gives the same bytes for the same signed report, whenever it is printed', async () => {
    const once = await reportPdf({ report: aSignedReport, sha256, printedAt });
    const again = await reportPdf({ report: aSignedReport, sha256, printedAt: new Date('2027-01-01T00:00:00Z') });
    expect(again.equals(once)).toBe(true);
  });
  it('holds a long day on several pages', async () => {
    const one = aSignedReport.content.interventions[0]!;
    const interventions = Array.from({ length: 24 }, (_, i) => ({
      ...one,
      stepId: String(i),
      finding: 'Longue constatation. '.repeat(12),
    }));
    const long = await reportPdf({
      report: { ...aSignedReport, content: { ...aSignedReport.content, interventions } },
      sha256,
      printedAt,
    });
    expect(pages(long)).toBeGreaterThan(2);
  });
  it('prints a draft with whatever it lacks', async () => {
    const draft = {
      ...aSignedReport,
      signer: null,
      signedAt: null,
      recipients: [],
      content: {
        ...aSignedReport.content,
        sections: { ...aSignedReport.content.sections, synthesis: '', followUp: '' },
        transfusion: null,
        interventions: [],
      },
    };
    expect(pages(await reportPdf({ report: draft, sha256: null, printedAt }))).toBe(1);
  });
});
