import type { DemoResource } from './day-hospital.shape';
import { professional, watchOf, type Member } from './demo-professional';
import { demoRpps } from './demo-rpps';
import { afternoon, earlyShift, lateShift, morning, officeHours, platformHours } from './demo-week';
import { demoUnitId } from './demo-site';
import { ownedBy } from './owned-by';
import { firstNames, fullName, inventedSurname } from './invented-names';

const physicians: readonly Member[] = [
  { code: 'ENDO1', trade: 'endocrinologue', shifts: [morning, afternoon], sex: 'female' },
  {
    code: 'ENDO2',
    trade: 'endocrinologue',
    shifts: [
      [480, 750],
      [810, 990],
    ],
    weekdays: [1, 2, 4, 5],
    sex: 'male',
  },
  { code: 'GERIA1', trade: 'gériatre', shifts: [morning, afternoon], sex: 'male' },
  { code: 'GERIA2', trade: 'gériatre', shifts: [[540, 750], afternoon], weekdays: [1, 3, 4], sex: 'female' },
  { code: 'NEURO', trade: 'neurologue', shifts: [morning, [840, 1020]], sex: 'female' },
  { code: 'PNEUMO', trade: 'pneumologue', shifts: [[570, 750], afternoon], sex: 'male' },
  { code: 'CARDIO1', trade: 'cardiologue', shifts: [morning, afternoon], sex: 'female' },
  { code: 'CARDIO2', trade: 'cardiologue', shifts: [morning, [840, 1035]], weekdays: [1, 2, 4], sex: 'male' },
  {
    code: 'ONCO1',
    trade: 'oncologue',
    shifts: [
      [495, 750],
      [810, 990],
    ],
    sex: 'male',
  },
  { code: 'ONCO2', trade: 'oncologue', shifts: [morning], sex: 'female' },
  { code: 'INTERN', trade: 'interniste', shifts: [[480, 735], afternoon], sex: 'male' },
  { code: 'NEPHRO', trade: 'néphrologue', shifts: [morning, afternoon], weekdays: [1, 3, 4], sex: 'female' },
  {
    code: 'CHIR',
    trade: 'chirurgien transplanteur',
    shifts: [
      [555, 720],
      [840, 960],
    ],
    weekdays: [1, 4],
    sex: 'male',
  },
  { code: 'ANESTH', trade: 'anesthésiste', shifts: [[540, 750], afternoon], weekdays: [1, 2, 4], sex: 'female' },
  { code: 'GASTRO', trade: 'gastro-entérologue', shifts: [morning, [810, 960]], sex: 'male' },
  { code: 'ALGO', trade: 'algologue', shifts: [morning, afternoon], weekdays: [1, 2, 4], sex: 'female' },
  { code: 'PALLIA', trade: 'médecin de soins palliatifs', shifts: [[540, 750], afternoon], sex: 'female' },
];

const allied: readonly Member[] = [
  { code: 'SAGEF', trade: 'sage-femme', shifts: [[480, 960]], weekdays: [1, 3, 4, 5], sex: 'female', pause: true },
  { code: 'ETP1', trade: 'infirmier d’éducation thérapeutique', shifts: [officeHours], sex: 'female', pause: true },
  { code: 'ETP2', trade: 'infirmier d’éducation thérapeutique', shifts: [[480, 945]], sex: 'male', pause: true },
  { code: 'IDESP', trade: 'infirmier de soins palliatifs', shifts: [officeHours], sex: 'female', pause: true },
  { code: 'DIET1', trade: 'diététicien', shifts: [officeHours], sex: 'female', pause: true },
  { code: 'DIET2', trade: 'diététicien', shifts: [[525, 1035]], sex: 'male', pause: true },
  { code: 'PSY1', trade: 'psychologue', shifts: [officeHours], sex: 'female', pause: true },
  { code: 'PSY2', trade: 'psychologue', shifts: [[570, 1050]], weekdays: [1, 2, 4], sex: 'female', pause: true },
  { code: 'NEUROPSY', trade: 'neuropsychologue', shifts: [[480, 1005]], sex: 'male', pause: true },
  { code: 'NEUROPSY2', trade: 'neuropsychologue', shifts: [[510, 780]], weekdays: [1, 2, 3], sex: 'female' },
  { code: 'KINE1', trade: 'masseur-kinésithérapeute', shifts: [officeHours], sex: 'male', pause: true },
  { code: 'KINE2', trade: 'masseur-kinésithérapeute', shifts: [[540, 1020]], sex: 'female', pause: true },
  { code: 'ERGO', trade: 'ergothérapeute', shifts: [officeHours], sex: 'female', pause: true },
  { code: 'ORTHO', trade: 'orthophoniste', shifts: [[540, 990]], weekdays: [1, 2, 3, 4], sex: 'female', pause: true },
  { code: 'ASSO', trade: 'assistant de service social', shifts: [officeHours], sex: 'female', pause: true },
  { code: 'PHARMA', trade: 'pharmacien', shifts: [officeHours], sex: 'male', pause: true },
  { code: 'PODO', trade: 'podologue', shifts: [[525, 990]], weekdays: [1, 2, 4, 5], sex: 'male', pause: true },
  { code: 'ORTHOPT', trade: 'orthoptiste', shifts: [morning, afternoon], sex: 'female' },
  { code: 'PREP1', trade: 'préparateur en pharmacie', shifts: [[480, 930]], sex: 'female' },
  { code: 'PREP2', trade: 'préparateur en pharmacie', shifts: [[510, 990]], sex: 'male' },
];

const nurses: readonly Member[] = [1, 2, 3, 4, 5, 6].map((number) => ({
  code: `IDE${number}`,
  trade: 'infirmier',
  shifts: [number % 2 === 1 ? earlyShift : lateShift],
  sex: number === 4 ? 'male' : 'female',
  pause: true,
}));

/** Whom no pathway books: they perform what is booked on their equipment. */
const operators: readonly Member[] = [
  { code: 'MANIP1', trade: 'manipulateur en électroradiologie', shifts: [platformHours], sex: 'female', pause: true },
  { code: 'MANIP2', trade: 'manipulateur en électroradiologie', shifts: [platformHours], sex: 'male', pause: true },
  {
    code: 'TECEFR',
    trade: 'technicien d’explorations fonctionnelles',
    shifts: [morning, afternoon],
    sex: 'female',
  },
];

export const demoTeam: readonly DemoResource[] = [...physicians, ...allied, ...nurses, ...operators].flatMap(
  (member, index) => {
    const surname = inventedSurname(index);
    const name = fullName(surname, firstNames(member.sex)[(index * 5) % 13] ?? '');
    const person = professional(member, physicians.includes(member) ? `Dr ${name}` : name);
    return nurses.includes(member)
      ? [person, watchOf(person, 'surveillance infirmière')].map(ownedBy(demoUnitId))
      : [person];
  },
);

/** Test RPPS of a physician, midwife or pharmacist of the team. */
export function teamRpps(code: string): string {
  return demoRpps(100 + [...physicians, ...allied].findIndex((member) => member.code === code));
}
