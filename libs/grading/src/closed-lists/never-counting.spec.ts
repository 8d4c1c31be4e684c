import { countInterventions } from '../count-interventions';
import { ruleSet2020 } from '../rule-set-2020-52';
import type { StepToGrade } from '../visit-to-grade.value';

const countedAs = (step: Partial<StepToGrade>): boolean | undefined =>
  countInterventions([{ label: 'Acte', category: 'technicalAct', traced: true, ...step }], 'traced', ruleSet2020)[0]
    ?.counted;
const isCounted = (written: string): (boolean | undefined)[] => [
  countedAs({ technique: written }),
  countedAs({ label: written }),
  countedAs({ label: written, category: 'paramedical', profession: 'infirmière' }),
];

it.each([
  ['ECG', 'E.C.G.', 'Électro-cardiogramme', 'électrocardio', 'Tracé ECG', 'Contrôle ECG', 'ECG 12D avant sortie'],
  ['AMI 4', 'A.M.I. 4', 'AMI4', 'ami4 + ami2', 'Acte AMI', 'actes médico-infirmiers', 'Soins infirmiers'],
  ['PdS', 'Prise de sang à jeun', 'Prises de sang', 'prélèvements veineux', 'Ponction veineuse', 'Recueil d’urines'],
  ['NFS', 'Bilan bio', 'Bilan de sang', 'Biologie : NFS, ionogramme', 'HbA1c', 'Gaz du sang', 'Examens de laboratoire'],
  ['ECG + prise de sang', 'Prise de sang et ECG', 'Prise de sang puis bilan sanguin', 'ECG de repos (DEQP003)'],
])('never counts, however it is written: %s, %s, %s', (...written) => {
  expect(written.filter((words) => isCounted(words).includes(true))).toEqual([]);
});
it('counts what only sounds like it, or goes beyond it', () => {
  const beyond = ['ECG d’effort sur tapis', 'Holter ECG', 'Prise de sang et échographie', 'Bilan de marche'];
  expect(beyond.map((words) => countedAs({ label: words }))).toEqual([true, true, true, true]);
  const nurse = { category: 'paramedical', profession: 'infirmière' } as const;
  const educated = ['Éducation à la glycémie', 'Entretien et prise de sang', 'Entretien infirmier', 'Amincissement'];
  expect(educated.map((label) => countedAs({ ...nurse, label }))).toEqual([true, true, true, true]);
});
it('never counts the code of a resting electrocardiogram, whatever follows it', () => {
  expect(['DEQP003', 'deqp 003', 'DEQP003 1-0', 'DEQP-003'].map((ccam) => countedAs({ ccam }))).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
