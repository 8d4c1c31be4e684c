import { shortUnitNames } from './short-unit-names';

const short = (...names: string[]): string[] => [
  ...shortUnitNames(names.map((name, i) => ({ id: String(i), name }))).values(),
];

it.each([
  [
    ['Hôpital de jour de médecine', 'Hôpital de jour thérapeutique', 'Hôpital de jour de soins palliatifs'],
    ['Médecine', 'Thérapeutique', 'Soins palliatifs'],
  ],
  [
    ['HDJ – Oncologie', 'HDJ – Néphrologie'],
    ['Oncologie', 'Néphrologie'],
  ],
  [
    ['Hôpital de jour d’oncologie', 'Hôpital de jour d’hématologie'],
    ['Oncologie', 'Hématologie'],
  ],
  [
    ['Médecine', 'Chirurgie'],
    ['Médecine', 'Chirurgie'],
  ],
])('keeps what tells %j apart', (names, expected) => {
  expect(short(...names)).toEqual(expected);
});

it.each([
  [['Hôpital de jour de médecine']],
  [['Hôpital de jour', 'Hôpital de jour de médecine']],
  [['HDJ A', 'HDJ A']],
])('leaves %j as they are: nothing shorter would tell them apart', (names) => {
  expect(short(...names)).toEqual(names);
});
