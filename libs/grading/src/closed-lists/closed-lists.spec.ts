import { professionOf } from '../coded-step';
import { closedList } from './closed-list';
import { isMedical, mayPerformActs, professions } from './professions';
import { coversSpecialty, specialties } from './specialties';
import { techniqueOf, techniqueOfCcam, techniques } from './techniques';

it.each([
  ['diététicien', 'dieteticien'],
  ['diététicienne', 'dieteticien'],
  ['DIÉTÉTICIENNES', 'dieteticien'],
  ['dieteticien', 'dieteticien'],
  ['infirmier·ère', 'infirmier'],
  ['Infirmière', 'infirmier'],
  ['IDE', 'infirmier'],
  ['infirmier d’éducation thérapeutique', 'infirmier'],
  ['kinésithérapeute', 'masseur-kinesitherapeute'],
  ['masseuse-kinésithérapeute', 'masseur-kinesitherapeute'],
  ['assistante sociale', 'assistant-social'],
  ['assistant(e) social(e)', 'assistant-social'],
  ['assistant de service social', 'assistant-social'],
  ['neuropsychologue', 'psychologue'],
  ['sages-femmes', 'sage-femme'],
  ['endocrinologue', 'medecin'],
  ['chirurgien transplanteur', 'medecin'],
  ['chirurgien-dentiste', 'chirurgien-dentiste'],
  ['médecin biologiste', 'biologiste'],
] as const)('the profession « %s » is %s', (typed, code) => {
  expect(professionOf(typed)).toBe(code);
});
it.each(['surveillance infirmière', 'coordination', '', ' ', undefined, 'sophrologue'])(
  'the profession « %s » is in no list',
  (typed) => {
    expect(professionOf(typed)).toBeUndefined();
  },
);

it.each([
  ['endocrinologie', 'endocrinologie'],
  ['Endocrinologue', 'endocrinologie'],
  ['endocrinologie-diabétologie-nutrition', 'endocrinologie'],
  ['diabétologue', 'diabetologie'],
  ['gériatre', 'geriatrie'],
  ['anesthésiste', 'anesthesie'],
  ['médecin de soins palliatifs', 'medecine-palliative'],
  ['algologue', 'medecine-douleur'],
] as const)('the specialty « %s » is %s', (typed, code) => {
  expect(specialties.codeOf(typed)).toBe(code);
});
it('médecin and what is in no list are no specialty', () => {
  expect(['médecin', 'docteur', 'cardiologie interventionnelle'].map((typed) => specialties.codeOf(typed))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
it('a surspécialité is held by those of its specialty, and no other', () => {
  expect(coversSpecialty('endocrinologie', 'diabetologie')).toBe(true);
  expect(coversSpecialty('diabetologie', 'endocrinologie')).toBe(true);
  expect(coversSpecialty('cardiologie', 'diabetologie')).toBe(false);
});

it.each([
  ['spirométrie', 'spirometrie'],
  ['spirometrie standard', 'spirometrie'],
  ['EFR', 'spirometrie'],
  ['biologie médicale', 'biologie'],
  ['Biologies', 'biologie'],
  ['bilan biologique complet', 'biologie'],
  ['prise de sang', 'prelevement'],
  ['Prises de sang à jeun', 'prelevement'],
  ['électrocardiogramme', 'electrocardiographie'],
  ['Electrocardiogrammes 12 dérivations', 'electrocardiographie'],
  ['AMI 4', 'acte-medico-infirmier'],
  ['actes médico-infirmiers', 'acte-medico-infirmier'],
  ['ECG d’effort', 'epreuve-effort'],
  ['Holter ECG', 'holter-ecg'],
  ['guidage échographique', 'guidage'],
  ['Échoguidage d’une ponction', 'guidage'],
  ['TEP scanner', 'tep'],
  ['IPS', 'index-pression-systolique'],
  ['DLCO', 'diffusion-co'],
  ['écho-Doppler des artères rénales', 'echo-doppler-renal'],
  ['ponction d’ascite écho-guidée', 'ponction-ascite'],
  ['ponction d’ascite sous échographie', 'ponction-ascite'],
] as const)('the technique « %s » is %s', (typed, code) => {
  expect(techniqueOf(typed)).toBe(code);
});
it('what is in no list, or only sounds like it, is no technique', () => {
  expect(['amibiase', 'pose d’un pansement', 'biologique', undefined].map(techniqueOf)).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});
it('a CCAM code says its technique, whatever its extension', () => {
  expect(['DZQM006', 'dzqm 006', 'DEQP003 1-0', 'AAAA001', ''].map(techniqueOfCcam)).toEqual([
    'echocardiographie',
    'echocardiographie',
    'electrocardiographie',
    undefined,
    undefined,
  ]);
});

it('each code folds to itself and has its words', () => {
  for (const list of [professions, specialties, techniques])
    expect((list.codes as readonly string[]).filter((code) => list.codeOf(code) !== code)).toEqual([]);
  expect(professions.wordsOf('dieteticien')).toBe('diététicien');
});
it('refuses one spelling for two codes', () => {
  expect(() => closedList({ un: { words: 'unité' }, deux: { words: 'paire', also: ['Unités'] } })).toThrow(RangeError);
});
it('knows who is of a medical profession, and who may perform an act', () => {
  expect(professions.codes.filter(isMedical)).toEqual(['medecin', 'chirurgien-dentiste', 'sage-femme']);
  expect([mayPerformActs('orthoptiste'), mayPerformActs('dieteticien'), mayPerformActs('assistant-social')]).toEqual([
    true,
    false,
    false,
  ]);
});
