import { countInterventions } from './count-interventions';
import { ruleSet2020 } from './rule-set-2020-52';
import type { StepToGrade } from './visit-to-grade.value';

const step = (label: string, more: Partial<StepToGrade>): StepToGrade => ({
  label,
  category: 'technicalAct',
  traced: true,
  ...more,
});
const lines = (...steps: StepToGrade[]) => countInterventions(steps, 'traced', ruleSet2020);
const counted = (...steps: StepToGrade[]) => lines(...steps).flatMap((one) => (one.counted ? [one.label] : []));
const care = (label: string, profession?: string) => step(label, { category: 'paramedical', profession });
const physician = (label: string, specialty?: string) =>
  step(label, { category: 'medical', profession: 'médecin', specialty });

it('one profession in two words is one', () => {
  expect(
    counted(care('a', 'diététicien'), care('b', 'diététicienne'), care('c', 'infirmier'), care('d', 'infirmière')),
  ).toEqual(['a', 'c']);
});
it('one specialty in two words is one', () => {
  expect(counted(physician('a', 'endocrinologie'), physician('b', 'Endocrinologue'))).toEqual(['a']);
});
it('a profession of no list counts alone, never beside another, and is shown', () => {
  const unknown = care('sophrologue', 'sophrologue');
  expect(lines(unknown)).toMatchObject([
    {
      counted: true,
      unclear: true,
      why: 'intervention seule de sa sorte (profession «\u00a0sophrologue\u00a0» n’est dans aucune liste)',
    },
  ]);
  expect(lines(unknown, care('diététicienne', 'diététicienne'))).toMatchObject([
    {
      counted: false,
      unclear: true,
      why: 'profession «\u00a0sophrologue\u00a0» n’est dans aucune liste\u00a0: ne compte pas en plus d’une autre',
    },
    { counted: true, unclear: false },
  ]);
});
it('a physician without specialty is not another specialty', () => {
  expect(
    counted(physician('médecin'), physician('neurologue', 'neurologie'), care('diététicien', 'diététicien')),
  ).toEqual(['neurologue', 'diététicien']);
});
it('one CCAM code is one technique, whatever is written beside it', () => {
  expect(
    counted(
      step('a', { ccam: 'GLQP012', technique: 'spirométrie' }),
      step('b', { ccam: 'GLQP012', technique: 'autre chose' }),
      step('c', { technique: 'spirometrie standard' }),
    ),
  ).toEqual(['a']);
  expect(counted(step('a', { ccam: 'AAAA001' }), step('b', { ccam: 'AAAA001', technique: 'IRM' }))).toEqual(['b']);
});
it('an act and its guidance are one technique, two acts and one guidance two', () => {
  const [ascites, guidance] = [
    step('ponction', { technique: 'ponction d’ascite' }),
    step('guidage', { technique: 'guidage échographique', ccam: 'ZZQM001' }),
  ];
  expect(counted(guidance, ascites)).toEqual(['ponction']);
  expect(counted(guidance, ascites, step('irm', { technique: 'IRM' }))).toEqual(['ponction', 'irm']);
  expect(lines(ascites, guidance)[1]).toMatchObject({
    unclear: false,
    why: expect.stringMatching(/une seule technique/),
  });
});
it.each([
  step('ECG', { technique: 'électrocardiogramme' }),
  step('Électrocardiogramme', {}),
  step('examen', { technique: 'Biologie médicale' }),
  step('soin', { technique: 'AMI 4' }),
  step('AMI 4', { category: 'paramedical', profession: 'infirmière' }),
  step('Prise de sang', { category: 'paramedical', profession: 'IDE' }),
  step('Prises de sang à jeun', { technique: 'prises de sang' }),
  step('soin', { category: 'paramedical', profession: 'infirmier', technique: 'actes médico-infirmiers' }),
  step('tube', { category: 'paramedical', profession: 'Médecin biologiste' }),
])('never counts, however written: $label, $technique', (never) => {
  expect(counted(never)).toEqual([]);
});
it('counts what only mentions it', () => {
  expect(
    counted(
      step('Holter', { technique: 'Holter ECG' }),
      step('Effort', { technique: 'électrocardiogramme d’effort' }),
      step('Prise de sang et éducation', { category: 'paramedical', profession: 'infirmier' }),
      step('ECG commenté', { category: 'medical', specialty: 'cardiologie' }),
    ),
  ).toEqual(['Holter', 'Effort', 'Prise de sang et éducation', 'ECG commenté']);
});
it('the profession decides, whatever the heading', () => {
  expect(
    counted(
      step('psychologue', { category: 'medical', profession: 'psychologue' }),
      step('neuropsychologue', { category: 'paramedical', profession: 'neuropsychologue' }),
      step('cardiologue', { category: 'medical', specialty: 'cardiologie' }),
      step('autre cardiologue', { category: 'paramedical', profession: 'cardiologue' }),
    ),
  ).toEqual(['psychologue', 'cardiologue']);
});
it('what waits for its performer says so', () => {
  expect(lines({ ...care('a', 'diététicien'), traced: false, declared: true })[0]?.why).toBe(
    'déclarée, en attente de la confirmation de son auteur\u00a0: ne compte pas encore',
  );
});
