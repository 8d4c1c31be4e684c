import { writeFileSync } from 'node:fs';
import { drawnText, overlapping } from '@diurne/paper/testing';
import { aSignedReport } from './a-signed-report';
import { reportPdf } from './report.pdf';

const printedAt = new Date('2026-11-23T15:00:00Z');
const sha256 = 'ab'.repeat(32);
const pages = (bytes: Buffer) => (bytes.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;

const drawn = async (content: Partial<typeof aSignedReport.content>) => {
  const report = { ...aSignedReport, content: { ...aSignedReport.content, ...content } };
  return drawnText(await reportPdf({ report, sha256, printedAt }));
};
/** Below, each page says whose it is. */
const footFrom = 841.89 - 60;
const unspaced = (text: string) => text.replaceAll(/\s/g, '');
const said = (runs: Awaited<ReturnType<typeof drawn>>) => unspaced(runs.map(({ text }) => text).join(''));

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

  it('says what the trace holds of each step, on the page and over nothing else', async () => {
    const [first, ...others] = aSignedReport.content.interventions;
    const content = {
      ...aSignedReport.content,
      transfusion: true,
      details: { transfusion: 'CGR, 1 unité, lot 24117\nCGR, 1 unité, lot 24118' },
      interventions: [
        {
          ...first!,
          profession: 'orthoptiste',
          given: ['CGR, 1 unité, lot 24117', 'CGR, 1 unité, lot 24118'],
          unconfirmed: true,
          outsideGates: 'Feu vert de l’oncologue\u00a0: commencée sans attendre',
        },
        ...others,
      ],
      notDone: [{ stepId: 'd', label: 'Doppler', said: 'appareil en panne (OSTREL Ida)', reason: 'Refixé en mars.' }],
    };
    const visit = { ...aSignedReport.visit, entryMode: 'careHome', exitMode: 'home' };
    const bytes = await reportPdf({ report: { ...aSignedReport, visit, content }, sha256, printedAt });
    if (process.env['KEEP_DOCUMENTS_IN']) writeFileSync(`${process.env['KEEP_DOCUMENTS_IN']}/report-traced.pdf`, bytes);
    const runs = drawnText(bytes);
    expect(overlapping(runs)).toEqual([]);
    for (const words of [
      'oui. CGR, 1 unité, lot 24117 CGR, 1 unité, lot 24118',
      'Étape déclarée, pas encore confirmée',
      'Il manquait : Feu vert de l’oncologue : commencée sans attendre',
      'Doppler : étape prévue et non faite, appareil en panne (OSTREL Ida). Refixé en mars.',
      'd’un hébergement médico-social',
    ])
      expect(said(runs)).toContain(unspaced(words));
  });

  it('of a death says its hour, is not for the patient and has nothing to follow', async () => {
    const { visit, content } = aSignedReport;
    const sections = { ...content.sections, followUp: '', treatmentsAtDischarge: '' };
    const dead = { ...aSignedReport, visit: { ...visit, exitMode: 'death' }, content: { ...content, sections } };
    const paper = said(drawnText(await reportPdf({ report: dead, sha256, printedAt })));
    expect(paper).toContain('décèsà14h31');
    for (const word of ['lepatient', 'Suitesàdonner', 'Traitementsàlasortie', 'sortieà14'])
      expect(paper).not.toContain(word);
  });

  it('says in its text layer what was signed: boxes, columns, sexes, comparisons', async () => {
    const results =
      'HbA1c  7,1 %  (N 4–6)\nCréatinine  84 µmol/L ; plaquettes 150·10⁹/L\n☐ oui ☑ non\nSexe : ♀ → β-bloquant ⩾ 2';
    const runs = await drawn({ sections: { ...aSignedReport.content.sections, results } });
    expect(said(runs)).toContain(unspaced(results));
    expect(overlapping(runs)).toEqual([]);
  });

  it('says what was typed wherever it was, with boxes and sexes in it: heading, name, row, what was not done', async () => {
    const sign = (text: string) => `${text} ☐♀ ☑✔ ☎♂ fin`;
    const [first] = aSignedReport.content.interventions;
    const { patient, visit, unit, content } = aSignedReport;
    const typed = { label: sign('Doppler'), performer: sign('OSTREL'), finding: sign('Lu'), given: [sign('CGR')] };
    const report = {
      ...aSignedReport,
      unit: { ...unit, name: sign('Unité') },
      visit: { ...visit, pathwayName: sign('Bilan') },
      signer: { accountId: '9', name: sign('Dr BRASSILLE'), rpps: '10000000014' },
      content: {
        ...content,
        changes: sign('Corrigé'),
        sections: { ...content.sections, synthesis: sign('Bien'), devices: sign('Cathéter') },
        interventions: [{ ...first!, ...typed }],
        notDone: [{ stepId: 'd', label: sign('ETP'), said: sign('oublié'), reason: sign('Refixé') }],
      },
    };
    const runs = drawnText(await reportPdf({ report: { ...report, patient }, sha256, printedAt }));
    const paper = said(runs);
    for (const text of 'Unité Bilan Corrigé Bien Cathéter Doppler OSTREL Lu CGR ETP oublié Refixé'.split(' '))
      expect(paper).toContain(unspaced(sign(text)));
    expect(paper).toContain(unspaced(sign('Dr BRASSILLE')));
    expect(unspaced(runs.map(({ ink }) => ink).join(''))).toBe(paper);
    expect(overlapping(runs)).toEqual([]);
  });

  it('says who stated that no physician has it, and that it is for the patient', async () => {
    const runs = drawnText(
      await reportPdf({ report: { ...aSignedReport, recipients: [], toNoPhysician: true }, sha256, printedAt }),
    );
    expect(said(runs)).toContain(
      unspaced(
        'Destinataires : le patient, aucun médecin (ni médecin traitant ni médecin adresseur, d’après Dr BRASSILLE Ode)',
      ),
    );
  });

  it('says all of a long word, on the page', async () => {
    const results = `Voir https://images.exemple.test/${'serie-0123456789/'.repeat(40)} et ${'z'.repeat(300)}`;
    const runs = await drawn({ sections: { ...aSignedReport.content.sections, results } });
    expect(said(runs.filter(({ y }) => y < footFrom))).toContain(unspaced(results));
    expect(Math.max(...runs.map(({ x, width }) => x + width))).toBeLessThanOrEqual(595.28 - 56 + 3);
  });

  it.each([
    ['a double name with four first names', 'Lefebvre-Desnoëttes', 'Marie-Christine, Jacqueline, Élisabeth, Anne'],
    ['a name of forty letters', 'W'.repeat(40), 'Zoé'],
    [
      'the longest that may be entered',
      'Mac Grianna '.repeat(9).slice(0, 100).trim(),
      'Marie-Christine, '.repeat(9).slice(0, 150),
    ],
  ])('covers nothing with %s', async (_what, birthName, firstNames) => {
    const patient = { ...aSignedReport.patient, birthName, usedName: birthName, firstNames };
    const visit = { ...aSignedReport.visit, pathwayName: 'Bilan '.repeat(20).trim() };
    const signer = { accountId: '9', name: `Dr ${'BRASSILLE '.repeat(11).trim()}`, rpps: '10000000014' };
    const bytes = await reportPdf({ report: { ...aSignedReport, patient, visit, signer }, sha256, printedAt });
    if (process.env['KEEP_DOCUMENTS_IN'])
      writeFileSync(`${process.env['KEEP_DOCUMENTS_IN']}/report-${birthName.length}.pdf`, bytes);
    const runs = drawnText(bytes);
    expect(overlapping(runs)).toEqual([]);
    for (const words of [birthName.toLocaleUpperCase('fr'), `IPP${patient.ipp}`, '18/02/1957'])
      expect(said(runs)).toContain(unspaced(words));
    for (const { x, y, width } of runs) {
      expect(x + width).toBeLessThanOrEqual(595.28 - 56 + 3);
      expect(y).toBeLessThan(841.89 - 12);
    }
  });
});
