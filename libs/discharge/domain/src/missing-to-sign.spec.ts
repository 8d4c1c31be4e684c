import type { ReportContent } from './discharge-report.value';
import { reportSections, type ReportSection } from './report-section.value';
import { missingToSign } from './missing-to-sign';

const blank = Object.fromEntries(reportSections.map((section) => [section, ''])) as Record<ReportSection, string>;
const complete: ReportContent = {
  sections: {
    ...blank,
    reason: 'Bilan',
    synthesis: 'Sans particularité',
    treatmentsAtDischarge: 'Inchangés',
    awaitedResults: 'Aucun',
    followUp: 'Dans un an',
  },
  resistantOrganisms: false,
  transfusion: false,
  bloodProducts: true,
  interventions: [
    {
      stepId: 'a',
      label: 'Entretien diététique',
      performer: 'OSTREL Ida',
      doneAtMinute: 572,
      finding: 'Apports suffisants',
    },
  ],
};
const lived = { arrived: true, untracedMandatory: [] };
const sectionsMissing = (content: ReportContent) => missingToSign(content, lived).map(({ section }) => section);

it('lets a complete report be signed', () => {
  expect(missingToSign(complete, lived)).toEqual([]);
});
it.each(['reason', 'synthesis', 'treatmentsAtDischarge', 'awaitedResults', 'followUp'] as const)(
  'asks for the section %s, and a blank is none',
  (section) => {
    expect(sectionsMissing({ ...complete, sections: { ...complete.sections, [section]: ' \n' } })).toEqual([section]);
  },
);
it.each(['resistantOrganisms', 'transfusion', 'bloodProducts'] as const)(
  'asks for an answer to %s; both answers do',
  (statement) => {
    expect(sectionsMissing({ ...complete, [statement]: null })).toEqual([statement]);
    expect(sectionsMissing({ ...complete, [statement]: !complete[statement] })).toEqual([]);
  },
);
it('does not ask for what is optional', () => {
  expect(sectionsMissing(complete)).not.toContain('allergies');
});
it('asks what each intervention found, by its name', () => {
  const [first] = complete.interventions;
  expect(missingToSign({ ...complete, interventions: [{ ...first!, finding: '' }] }, lived)).toEqual([
    {
      section: 'interventions',
      message: '«\u00a0Entretien diététique\u00a0» a été faite\u00a0: dites ce qui a été constaté.',
    },
  ]);
});
it('names each planned step without a trace, and a patient who never came', () => {
  expect(
    missingToSign(complete, { arrived: true, untracedMandatory: ['Échographie'] }).map(({ message }) => message),
  ).toEqual([
    '«\u00a0Échographie\u00a0» était prévue et n’est pas tracée\u00a0: tracez-la, ou écrivez sous «\u00a0Interventions de la journée\u00a0» pourquoi elle n’a pas eu lieu.',
  ]);
  expect(missingToSign(complete, { arrived: false, untracedMandatory: [] })).toHaveLength(1);
});
it('takes an explanation for a step that did not take place', () => {
  const explained = { ...complete, sections: { ...complete.sections, interventions: 'Échographie reportée : panne.' } };
  expect(missingToSign(explained, { arrived: true, untracedMandatory: ['Échographie'] })).toEqual([]);
});
it('tells everything at once', () => {
  expect(
    missingToSign(
      { sections: blank, resistantOrganisms: null, transfusion: null, bloodProducts: null, interventions: [] },
      lived,
    ),
  ).toHaveLength(8);
});

it.each([
  ['results', { sections: { ...complete.sections, results: 'Vu avec مريم' } }, 'écriture arabe'],
  ['interventions', { interventions: complete.interventions.map((one) => ({ ...one, finding: 'Bien 🙂' })) }, 'émoji'],
  [
    'interventions',
    { interventions: complete.interventions.map((one) => ({ ...one, performer: '李 Ida' })) },
    'chinoise',
  ],
] as const)('stops at what paper cannot show, in %s', (section, change, named) => {
  const [missing, ...others] = missingToSign({ ...complete, ...change }, lived);
  expect(others).toEqual([]);
  expect(missing).toMatchObject({ section, message: expect.stringContaining(named) as string });
});
it('takes boxes, sexes and comparisons for what they are', () => {
  const results = '☐ non ☑ oui ; ♀ ; plaquettes 150·10⁹/L ⩾ 100';
  expect(missingToSign({ ...complete, sections: { ...complete.sections, results } }, lived)).toEqual([]);
});
