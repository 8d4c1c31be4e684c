import { countInterventions } from './count-interventions';
import { ruleSet2020 } from './rule-set-2020-52';
import type { GradingRuleSet } from './rule-set.value';
import type { StepToGrade } from './visit-to-grade.value';

const step = (label: string, more: Partial<StepToGrade>): StepToGrade => ({
  label,
  category: 'notCounted',
  traced: true,
  ...more,
});
const countedLabels = (
  steps: readonly StepToGrade[],
  rules: GradingRuleSet = ruleSet2020,
  basis: 'planned' | 'traced' = 'traced',
): string[] =>
  countInterventions(steps, basis, rules)
    .filter(({ counted }) => counted)
    .map(({ label }) => label);
const oncePerPerson: GradingRuleSet = { ...ruleSet2020, options: { sameProfession: 'oncePerPerson' } };

describe('physicians', () => {
  it('count once per specialty, whoever they are', () => {
    expect(
      countedLabels([
        step('cardiologue 1', { category: 'medical', specialty: 'cardiologie', performerId: 'a' }),
        step('cardiologue 2', { category: 'medical', specialty: ' Cardiologie ', performerId: 'b' }),
        step('néphrologue', { category: 'medical', specialty: 'néphrologie', performerId: 'c' }),
      ]),
    ).toEqual(['cardiologue 1', 'néphrologue']);
  });
  it('have their consultation and their own technical act both counted', () => {
    expect(
      countedLabels([
        step('consultation', { category: 'medical', specialty: 'cardiologie', performerId: 'a' }),
        step('échographie', {
          category: 'technicalAct',
          technique: 'échocardiographie transthoracique',
          performerId: 'a',
        }),
      ]),
    ).toEqual(['consultation', 'échographie']);
  });
  it('are told apart by profession where they have no specialty', () => {
    expect(
      countedLabels([
        step('sage-femme', { category: 'medical', profession: 'sage-femme' }),
        step('diabétologue', { category: 'medical', specialty: 'diabétologie' }),
      ]),
    ).toEqual(['sage-femme', 'diabétologue']);
  });
  it('of unknown specialty count alone, never beside another', () => {
    const unknown = step('médecin', { category: 'medical' });
    expect(countedLabels([unknown])).toEqual(['médecin']);
    expect(countedLabels([unknown, step('néphrologue', { category: 'medical', specialty: 'néphrologie' })])).toEqual([
      'néphrologue',
    ]);
    expect(countedLabels([unknown, { ...unknown, label: 'autre médecin' }])).toEqual(['médecin']);
  });
});

describe('paramedical and socio-educational professionals', () => {
  const nurses = [
    step('IDE éducation', { category: 'paramedical', profession: 'infirmier', performerId: 'n1' }),
    step('IDE pied', { category: 'paramedical', profession: 'Infirmier', performerId: 'n2' }),
    step('IDE rappel', { category: 'paramedical', profession: 'infirmier', performerId: 'n1' }),
  ];
  const dietician = step('diététicienne', { category: 'paramedical', profession: 'diététicien', performerId: 'd1' });
  it('count once per profession by default', () => {
    expect(countedLabels([...nurses, dietician])).toEqual(['IDE éducation', 'diététicienne']);
  });
  it('count once per person where the DIM says so', () => {
    expect(countedLabels([...nurses, dietician], oncePerPerson)).toEqual([
      'IDE éducation',
      'IDE pied',
      'diététicienne',
    ]);
  });
  it('do not count twice with that option while nobody says who it was', () => {
    const somebody = step('IDE sans nom', { category: 'paramedical', profession: 'infirmier' });
    expect(countedLabels([somebody, ...nurses.slice(0, 1)], oncePerPerson)).toEqual(['IDE éducation']);
    expect(countedLabels([somebody, dietician], oncePerPerson)).toEqual(['IDE sans nom', 'diététicienne']);
  });
  it('are one pool: a social worker noted under both kinds counts once', () => {
    expect(
      countedLabels([
        step('bilan social', { category: 'socioEducational', profession: 'assistant de service social' }),
        step('entretien', { category: 'paramedical', profession: 'assistant de service social' }),
      ]),
    ).toEqual(['bilan social']);
  });
});

describe('technical acts', () => {
  it('count once per technique, whatever their codes', () => {
    expect(
      countedLabels([
        step('ETT', { category: 'technicalAct', ccam: 'DZQM006', technique: 'échocardiographie' }),
        step('autre code', { category: 'technicalAct', ccam: 'ZZQM004', technique: 'Échocardiographie' }),
        step('EFR', { category: 'technicalAct', technique: 'explorations fonctionnelles respiratoires' }),
      ]),
    ).toEqual(['ETT', 'EFR']);
  });
  it('without their technique count alone: two codes may be one technique', () => {
    const [first, second] = [
      step('acte 1', { category: 'technicalAct', ccam: 'AAAA001' }),
      step('acte 2', { category: 'technicalAct', ccam: 'BBBB002' }),
    ];
    expect(countedLabels([second])).toEqual(['acte 2']);
    expect(countedLabels([first, second])).toEqual(['acte 1']);
  });
});

describe('what never counts', () => {
  it.each([
    ['electrocardiogram', { category: 'technicalAct' as const, ccam: 'DEQP003', technique: 'électrocardiographie' }],
    [
      'electrocardiogram with its activity code',
      { category: 'technicalAct' as const, ccam: 'DEQP003 1-0', technique: 'électrocardiographie' },
    ],
    ['biology', { category: 'technicalAct' as const, technique: 'Biologie' }],
    ['medical nursing acts', { category: 'paramedical' as const, profession: 'infirmier', technique: 'AMI' }],
    ['a biologist', { category: 'medical' as const, profession: 'biologiste' }],
    ['what the pathway says is none', { category: 'notCounted' as const, profession: 'infirmier' }],
  ])('%s', (_name, more) => {
    expect(
      countedLabels([step('jamais', more), step('IDE', { category: 'paramedical', profession: 'diététicien' })]),
    ).toEqual(['IDE']);
  });
});

describe('trace', () => {
  const [planned, done] = [
    step('prévue', { category: 'medical', specialty: 'gériatrie', traced: false }),
    step('faite', { category: 'medical', specialty: 'gériatrie' }),
  ];
  it('is asked on the traced basis, and an untraced one does not hide a traced one', () => {
    expect(countedLabels([planned, done])).toEqual(['faite']);
    expect(countInterventions([planned], 'traced', ruleSet2020)[0]?.why).toBe(
      'prévue mais pas tracée au dossier\u00a0: ne compte pas',
    );
  });
  it('is not asked on the planned basis', () => {
    expect(countedLabels([planned, done], ruleSet2020, 'planned')).toEqual(['prévue']);
  });
});

it('says why each counts', () => {
  const why = (more: Partial<StepToGrade>) => countInterventions([step('une', more)], 'traced', ruleSet2020)[0]?.why;
  expect(why({ category: 'medical', specialty: 'gériatrie' })).toBe('intervention médicale directe (gériatrie)');
  expect(why({ category: 'paramedical', profession: 'diététicien' })).toBe(
    'intervention directe auprès du patient (diététicien)',
  );
  expect(why({ category: 'technicalAct', ccam: 'DZQM006', technique: 'échocardiographie' })).toBe(
    'acte technique (DZQM006, échocardiographie transthoracique)',
  );
  expect(why({ category: 'technicalAct', technique: 'échocardiographie' })).toBe(
    'acte technique (échocardiographie transthoracique)',
  );
  expect(why({ category: 'medical' })).toBe('intervention seule de sa sorte (spécialité non précisée)');
});
