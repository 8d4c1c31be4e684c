import { gradeVisit } from './grade-visit';
import { ruleSet2020 } from './rule-set-2020-52';
import type { StepToGrade, TracedGround, VisitToGrade } from './visit-to-grade.value';

const professions = ['diététicien', 'masseur-kinésithérapeute', 'psychologue', 'ergothérapeute', 'podologue'];
const interventions = (count: number, traced = true): StepToGrade[] =>
  professions.slice(0, count).map((profession) => ({ label: profession, category: 'paramedical', profession, traced }));
/** The act of a séance, and a physician's synthesis that is not counted. */
const infusion: StepToGrade = {
  label: 'Perfusion de chimiothérapie',
  category: 'notCounted',
  traced: true,
  treatmentSession: true,
};
const synthesis: StepToGrade = { label: 'Synthèse', category: 'notCounted', traced: true, byMedical: true };
const visit = (more: Partial<VisitToGrade>): VisitToGrade => ({
  regime: 'counted',
  basis: 'traced',
  steps: [],
  reportSigned: true,
  ...more,
});
const written: TracedGround = {
  justification: 'surveillance horaire de la glycémie',
  author: 'dr-1',
  at: '2026-11-23T10:00:00Z',
};
const classOf = (more: Partial<VisitToGrade>) => gradeVisit(visit(more), ruleSet2020).gradingClass;

describe('the count', () => {
  it.each([
    [0, 'external', 'A'],
    [2, 'external', 'A'],
    [3, 'intermediateStay', 'B'],
    [4, 'fullStay', 'C'],
    [5, 'fullStay', 'C'],
  ] as const)('of %i gives %s', (count, gradingClass, category) => {
    const grading = gradeVisit(visit({ steps: interventions(count) }), ruleSet2020);
    expect([grading.gradingClass, grading.count, grading.rum.interventionCount]).toEqual([
      gradingClass,
      count,
      category,
    ]);
  });
  it('is of traced interventions only: planned ones do not exist for billing', () => {
    const steps = [
      ...interventions(3),
      { label: 'néphrologue', category: 'medical' as const, specialty: 'néphrologie', traced: false },
    ];
    expect(classOf({ steps })).toBe('intermediateStay');
    expect(classOf({ steps, basis: 'planned' })).toBe('fullStay');
  });
});

describe('the order of decision', () => {
  const everything: Partial<VisitToGrade> = {
    field: 'smr',
    regime: 'seance',
    admittedInDayHospital: false,
    rescrit: { number: '2024-17', gives: 'intermediateStay' },
    acteClassant: 'HHFE002',
    particularSurveillance: written,
    steps: [...interventions(3), infusion],
  };
  it('goes from field to count, each fact forcing what follows', () => {
    expect(classOf(everything)).toBe('outOfField');
    expect(classOf({ ...everything, field: 'mco' })).toBe('seance');
    expect(classOf({ ...everything, field: 'mco', regime: 'counted' })).toBe('external');
    expect(classOf({ ...everything, field: 'mco', regime: 'counted', admittedInDayHospital: true })).toBe(
      'intermediateStay',
    );
    expect(
      classOf({ ...everything, field: 'mco', regime: 'counted', admittedInDayHospital: true, rescrit: undefined }),
    ).toBe('fullStay');
  });
  it('gives a full stay for an acte classant alone', () => {
    expect(classOf({ acteClassant: 'HHFE002' })).toBe('fullStay');
  });
  it('follows a rescrit also downwards', () => {
    expect(classOf({ rescrit: { number: '2024-17', gives: 'external' }, steps: interventions(5) })).toBe('external');
  });
});

describe('a regime left to the DIM', () => {
  it('is never shown as sure, whatever the count, the act or the ground', () => {
    const grading = gradeVisit(
      visit({
        regime: 'undetermined',
        steps: interventions(5),
        acteClassant: 'HHFE002',
        patientContext: { ...written, criterion: 'age' },
      }),
      ruleSet2020,
    );
    expect([grading.gradingClass, grading.sure]).toEqual(['undetermined', false]);
    expect(grading.holds.map(({ code }) => code)).toContain('regime-undetermined');
  });
  it('yields to a rescrit', () => {
    const grading = gradeVisit(
      visit({ regime: 'undetermined', rescrit: { number: '2024-17', gives: 'fullStay' } }),
      ruleSet2020,
    );
    expect([grading.gradingClass, grading.sure]).toEqual(['fullStay', true]);
  });
});

describe('a ground', () => {
  it.each([
    [
      'surveillance',
      { particularSurveillance: written },
      { contextOrSurveillance: true, hospitalReserveProduct: false },
    ],
    [
      'patient context',
      { patientContext: { ...written, criterion: 'age' as const } },
      { contextOrSurveillance: true, hospitalReserveProduct: false },
    ],
    [
      'hospital reserve product',
      { hospitalReserveProduct: written },
      { contextOrSurveillance: false, hospitalReserveProduct: true },
    ],
  ])('written in the record gives a full stay: %s', (_name, facts, rum) => {
    const grading = gradeVisit(visit({ ...facts, steps: interventions(1) }), ruleSet2020);
    expect(grading.gradingClass).toBe('fullStay');
    expect(grading.rum).toMatchObject({ ...rum, interventionCount: 'A' });
  });
  it.each(['justification', 'author', 'at'] as const)('without its %s is none, and is asked for', (missing) => {
    const grading = gradeVisit(
      visit({ particularSurveillance: { ...written, [missing]: ' ' }, steps: [...interventions(2), synthesis] }),
      ruleSet2020,
    );
    expect(grading.gradingClass).toBe('external');
    expect(grading.holds.map(({ code }) => code)).toEqual(['ground-not-justified']);
    expect(grading.mustBeJustified).toEqual([
      'Le dossier porte la surveillance particulière (pourquoi, ce qui est surveillé, durée).',
      'Critères HDJ non réunis\u00a0: consultation externe, ou motif médical à documenter s’il en est un.',
    ]);
    expect(grading.rum.contextOrSurveillance).toBe(false);
  });
  it.each([
    ['patient context', { patientContext: { ...written, criterion: 'history' as const, justification: '' } }],
    ['hospital reserve product', { hospitalReserveProduct: { ...written, at: '' } }],
  ])('claimed but not written is none, planned or traced: %s', (_name, facts) => {
    expect(classOf({ ...facts, steps: interventions(2) })).toBe('external');
    expect(classOf({ ...facts, steps: interventions(2), basis: 'planned' })).toBe('external');
  });
  it('expected by the pathway counts while planning, and only once given and written afterwards', () => {
    expect(classOf({ regime: 'hospitalReserve', basis: 'planned', steps: interventions(1) })).toBe('fullStay');
    expect(
      gradeVisit(visit({ regime: 'hospitalReserve', basis: 'planned' }), ruleSet2020).rum.hospitalReserveProduct,
    ).toBe(false);
    expect(classOf({ regime: 'hospitalReserve', steps: interventions(1) })).toBe('external');
    expect(classOf({ regime: 'hospitalReserve', steps: interventions(1), hospitalReserveProduct: written })).toBe(
      'fullStay',
    );
  });
});

describe('holds', () => {
  const codes = (more: Partial<VisitToGrade>) => gradeVisit(visit(more), ruleSet2020).holds.map(({ code }) => code);
  it('name the missing signature and each untraced intervention', () => {
    expect(
      codes({ steps: [...interventions(3), ...interventions(5, false).slice(3), synthesis], reportSigned: false }),
    ).toEqual(['report-not-signed', 'step-not-traced', 'step-not-traced']);
    expect(codes({ steps: [...interventions(3), synthesis] })).toEqual([]);
  });
  it('do not ask a trace of what never counts', () => {
    expect(
      codes({
        steps: [
          ...interventions(3),
          synthesis,
          { label: 'repas', category: 'notCounted', traced: false },
          { label: 'ECG', category: 'technicalAct', ccam: 'DEQP003', traced: false },
        ],
      }),
    ).toEqual([]);
  });
  it('never hold a séance on the gradation’s grounds', () => {
    expect(codes({ regime: 'seance', steps: [...interventions(2, false), infusion] })).toEqual([]);
    expect(codes({ regime: 'seance', steps: [infusion], reportSigned: undefined })).toEqual(['report-not-signed']);
    const redrafted = visit({ regime: 'seance', steps: [infusion], reportSigned: false, reportRedrafted: true });
    expect(JSON.stringify(gradeVisit(redrafted, ruleSet2020).holds)).toContain(
      'une nouvelle version du compte rendu est en cours',
    );
    expect(codes({ regime: 'seance', steps: [infusion], reportOutdated: true })).toEqual(['report-outdated']);
  });
});

describe('what is said of an external visit', () => {
  const physician: StepToGrade = {
    label: 'diabétologue',
    category: 'medical',
    specialty: 'diabétologie',
    traced: true,
  };
  const nurses: StepToGrade[] = [1, 2].map((nurse) => ({
    label: `IDE ${nurse}`,
    category: 'paramedical',
    profession: 'infirmier',
    traced: true,
  }));
  const hint = (more: Partial<VisitToGrade>) => gradeVisit(visit(more), ruleSet2020).externalHint;
  it('never decides the tariff', () => {
    expect(hint({ steps: [physician] })).toMatch(/^ACE\u00a0: à confirmer/);
    expect(hint({ steps: [physician, ...nurses] })).toMatch(/^FPI ou ACE\u00a0: à déterminer/);
    expect(hint({ steps: [physician, nurses[0]!, { ...nurses[1]!, traced: false }] })).toMatch(/^ACE/);
    expect(hint({ steps: [physician, nurses[0]!, { ...nurses[1]!, category: 'notCounted' }] })).toMatch(/^ACE/);
    expect(hint({ steps: [...nurses, { ...nurses[0]!, label: 'IDE 3' }] })).toMatch(/^ACE/);
    expect(hint({ regime: 'hospitalReserve', steps: [physician] })).toMatch(/^APE, AP2 ou ACE/);
    expect(hint({ steps: interventions(3) })).toBeNull();
  });
});

describe('what would change the class', () => {
  const change = (more: Partial<VisitToGrade>) => gradeVisit(visit(more), ruleSet2020).wouldChange;
  it('names the untraced intervention that would', () => {
    expect(
      change({
        steps: [
          ...interventions(3),
          { label: 'Podologue', category: 'paramedical', profession: 'podologue', traced: false },
        ],
      }),
    ).toContain('Si «\u00a0Podologue\u00a0» a eu lieu et est tracée\u00a0: GHS plein (4 interventions comptées).');
  });
  it('names several together where one is not enough, and only then speaks of all', () => {
    const untraced = interventions(5, false);
    const both =
      'Si tout ce qui était prévu a eu lieu et est tracé\u00a0: GHS intermédiaire (3 interventions comptées).';
    expect(change({ steps: [...interventions(1), ...untraced.slice(1, 3)] })).toEqual([both]);
    expect(change({ steps: [...interventions(2), ...untraced.slice(2, 3)] })).toHaveLength(1);
    expect(
      change({
        basis: 'planned',
        steps: [
          ...interventions(4),
          {
            label: 'assistante sociale',
            category: 'socioEducational',
            profession: 'assistant de service social',
            traced: false,
          },
        ],
      }),
    ).toEqual([]);
  });
  it('names the loss that would', () => {
    expect(change({ steps: interventions(4) })).toContain(
      'Sans «\u00a0psychologue\u00a0»\u00a0: GHS intermédiaire (3 interventions comptées).',
    );
  });
  it('names the DIM’s options', () => {
    const nurse = (performerId: string): StepToGrade => ({
      label: performerId,
      category: 'paramedical',
      profession: 'infirmier',
      performerId,
      traced: true,
    });
    expect(change({ steps: [...interventions(2), nurse('a'), nurse('b')] })).toContain(
      'Si le DIM compte chaque personne d’une même profession\u00a0: GHS plein (4 interventions comptées).',
    );
    expect(change({ regime: 'undetermined', steps: interventions(3) })).toContain(
      'Si le DIM retient le décompte des interventions\u00a0: GHS intermédiaire (3 interventions comptées).',
    );
  });
  it('is silent when nothing would', () => {
    expect(change({ regime: 'seance', steps: [...interventions(2), infusion] })).toEqual([]);
    expect(change({ steps: interventions(1) })).toEqual([]);
  });
});

it('the RUM says yes to a rescrit only where there is one', () => {
  expect(gradeVisit(visit({ rescrit: { number: '2024-17', gives: 'fullStay' } }), ruleSet2020).rum.rescrit).toBe(true);
  expect(gradeVisit(visit({ steps: interventions(3) }), ruleSet2020).rum.rescrit).toBe(false);
});

it.each([{ regime: 'seance' as const }, { field: 'psychiatry' as const }])(
  'nothing must be justified, nor would change it, outside the criteria: %o',
  (more) => {
    const grading = gradeVisit(
      visit({ ...more, basis: 'traced', steps: [infusion, ...interventions(3), ...interventions(5, false).slice(3)] }),
      ruleSet2020,
    );
    expect([grading.mustBeJustified, grading.wouldChange]).toEqual([[], []]);
  },
);

it('must be justified: coordination, grounds and each counted intervention, not the others', () => {
  const { mustBeJustified } = gradeVisit(
    visit({ steps: [...interventions(3), { label: 'repas', category: 'notCounted', traced: true }] }),
    ruleSet2020,
  );
  expect(mustBeJustified).toHaveLength(4);
  expect(mustBeJustified.join(' ')).not.toContain('repas');
});

it('names its rule set and quotes its source', () => {
  const grading = gradeVisit(visit({ steps: interventions(3) }), ruleSet2020);
  expect(grading.ruleSet).toBe('instruction-2020-52/2');
  expect(grading.reasons).toEqual([
    '3 interventions comptées\u00a0: GHS intermédiaire à partir de 3 (annexe 4 §2.b.iii).',
  ]);
});
