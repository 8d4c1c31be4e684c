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
  bloodProducts: false,
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
const lived = { arrived: true };
const first = { number: 1 };
const sectionsMissing = (content: ReportContent) => missingToSign(content, lived, first).map(({ section }) => section);

it('lets a complete report be signed', () => {
  expect(missingToSign(complete, lived, first)).toEqual([]);
});
it.each(['reason', 'synthesis', 'treatmentsAtDischarge', 'awaitedResults', 'followUp'] as const)(
  'asks for the section %s, and a blank is none',
  (section) => {
    expect(sectionsMissing({ ...complete, sections: { ...complete.sections, [section]: ' \n' } })).toEqual([section]);
  },
);
it.each(['resistantOrganisms', 'transfusion', 'bloodProducts'] as const)(
  'asks for an answer to %s; a yes says what was found or given',
  (statement) => {
    expect(sectionsMissing({ ...complete, [statement]: null })).toEqual([statement]);
    const details = { [statement]: 'Lot 41-A' };
    expect(sectionsMissing({ ...complete, [statement]: true, details })).toEqual([]);
    expect(sectionsMissing({ ...complete, [statement]: true, details: { [statement]: ' ' } })).toEqual([statement]);
    expect(sectionsMissing({ ...complete, [statement]: true })).toEqual([statement]);
  },
);
it('does not ask for what is optional', () => {
  expect(sectionsMissing(complete)).not.toContain('allergies');
});
it('asks nothing of what nobody has confirmed, and to settle what is written of a step that is traced no more', () => {
  const [diet] = complete.interventions;
  const one = (more: object) => sectionsMissing({ ...complete, interventions: [{ ...diet!, ...more }] });
  expect(one({ finding: '', unconfirmed: true })).toEqual([]);
  expect(one({ withdrawn: true })).toEqual(['interventions']);
  expect(one({ withdrawn: true, finding: '' })).toEqual([]);
});
it('refuses what paper cannot show, also in what the trace names', () => {
  const [diet] = complete.interventions;
  expect(sectionsMissing({ ...complete, interventions: [{ ...diet!, given: ['Produit 你'] }] })).toEqual([
    'interventions',
  ]);
});
it('takes the reason of the trace for what was not done', () => {
  const left = { stepId: 'b', label: 'Doppler', reason: '' };
  expect(sectionsMissing({ ...complete, notDone: [left] })).toEqual(['notDone']);
  expect(sectionsMissing({ ...complete, notDone: [{ ...left, said: 'appareil en panne' }] })).toEqual([]);
});
it('asks what each intervention found, by its name, and nothing of other care', () => {
  const [diet] = complete.interventions;
  const interventions = [
    { ...diet!, finding: '' },
    { ...diet!, stepId: 'b', label: 'Prise de sang', counted: false, finding: '' },
  ];
  expect(missingToSign({ ...complete, interventions }, lived, first)).toEqual([
    {
      section: 'interventions',
      message: 'L’étape «\u00a0Entretien diététique\u00a0» a été faite\u00a0: dites ce qui a été constaté.',
    },
  ]);
});
it('asks why each planned step was not done: one explanation explains one step', () => {
  const notDone = [
    { stepId: 'c', label: 'Échographie', reason: 'Appareil en panne.' },
    { stepId: 'd', label: 'Perfusion', reason: ' ' },
  ];
  expect(missingToSign({ ...complete, notDone }, lived, first)).toEqual([
    {
      section: 'notDone',
      message:
        'L’étape «\u00a0Perfusion\u00a0» était prévue et n’est pas tracée\u00a0: tracez-la, ou dites pourquoi elle n’a pas eu lieu.',
    },
  ]);
  const toCome = [{ ...notDone[1]!, toComeBy: 755 }];
  expect(missingToSign({ ...complete, notDone: toCome }, lived, first)[0]?.message).toContain(
    'est prévue jusqu’à 12\u00a0h\u00a035\u00a0: attendez qu’elle soit tracée',
  );
  const elsewhere = { ...complete.sections, interventions: 'Perfusion reportée.' };
  expect(missingToSign({ ...complete, notDone, sections: elsewhere }, lived, first)).toHaveLength(1);
});
it('says that the patient never came', () => {
  expect(missingToSign(complete, { arrived: false }, first)).toHaveLength(1);
});
it('asks of a later version what it changes', () => {
  const third = { number: 3 };
  expect(missingToSign({ ...complete, changes: ' ' }, lived, third)).toEqual([
    { section: 'changes', message: 'Dites ce que la version 3 change à la précédente.' },
  ]);
  expect(missingToSign({ ...complete, changes: 'Dose corrigée.' }, lived, third)).toEqual([]);
});
it('tells everything at once', () => {
  expect(
    missingToSign(
      { sections: blank, resistantOrganisms: null, transfusion: null, bloodProducts: null, interventions: [] },
      lived,
      first,
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
  const [missing, ...others] = missingToSign({ ...complete, ...change }, lived, first);
  expect(others).toEqual([]);
  expect(missing).toMatchObject({ section, message: expect.stringContaining(named) as string });
});
it('takes boxes, sexes and comparisons for what they are', () => {
  const results = '☐ non ☑ oui ; ♀ ; plaquettes 150·10⁹/L ⩾ 100';
  expect(missingToSign({ ...complete, sections: { ...complete.sections, results } }, lived, first)).toEqual([]);
});

describe('after a death', () => {
  const emptied = (...sections: ReportSection[]) => ({
    ...complete,
    sections: { ...complete.sections, ...Object.fromEntries(sections.map((section) => [section, ''])) },
  });
  const here = { ...lived, deceased: true, diedHere: true };
  const since = { ...lived, deceased: true };

  it('asks for nothing that would follow, and for no treatment of who died here', () => {
    expect(missingToSign(emptied('followUp', 'treatmentsAtDischarge'), here, first)).toEqual([]);
    expect(missingToSign(emptied('followUp'), since, first)).toEqual([]);
    expect(
      missingToSign(emptied('followUp', 'treatmentsAtDischarge'), since, first).map(({ section }) => section),
    ).toEqual(['treatmentsAtDischarge']);
  });

  it('is not signed with what was written to follow: its author takes it out', () => {
    const told = (visit: typeof since) => missingToSign(complete, visit, first).map(({ section }) => section);
    expect([told(since), told(here)]).toEqual([['followUp'], ['treatmentsAtDischarge', 'followUp']]);
  });
});
