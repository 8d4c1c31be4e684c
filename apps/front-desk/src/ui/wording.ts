import { ageOn, civilDate, frenchDate, frenchHour, frenchNumericDate, toLocal } from '@diurne/time';

const nbsp = '\u00a0';

/** Of who is hidden. */
const untold = '–';

/** Whole years on a civil date. */
export function ageInYears(birthDate: string, on: string): number {
  return ageOn(civilDate(birthDate), civilDate(on));
}

/** `58 ans`, `1 an`. */
export function ageWords(birthDate: string, on: string): string {
  if (birthDate === '') return untold;
  const years = ageInYears(birthDate, on);
  return `${years}${nbsp}${years > 1 ? 'ans' : 'an'}`;
}

/** `lundi 23 novembre`. */
export const dayWords = (on: string): string => frenchDate(civilDate(on));
/** `12/03/1961`. */
export const numericDate = (on: string): string => (on === '' ? untold : frenchNumericDate(civilDate(on)));
/** `8 h 30 – 9 h 15`. */
export const hoursWords = (start: number, end: number): string =>
  `${frenchHour(start)}${nbsp}–${nbsp}${frenchHour(end)}`;

export const capitalised = (words: string): string => words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);

/** `lundi 23 novembre à 8 h 30`, in the establishment's zone. */
export function instantWords(instant: string, timeZone: string): string {
  const local = toLocal(new Date(instant), timeZone);
  return `${dayWords(local.date)} à ${frenchHour(local.minute)}`;
}

/** `instruction 2020-52, version 2` of `instruction-2020-52/2`. */
export const ruleSetWords = (ruleSet: string): string => ruleSet.replace('-', ' ').replace('/', ', version ');

/** The strict traits of the name, as an identity paper writes them: `DESTITIGNOL Anne, Marie`. */
export const birthNameWords = ({
  birthName,
  firstNames,
}: {
  readonly birthName: string;
  readonly firstNames: string;
}): string => `${birthName.toLocaleUpperCase('fr')} ${firstNames}`.trim();

/** The name of a patient where one line must tell them apart: homonyms begin with the birth date, which no narrow column cuts. */
export const nameApart = ({
  patient,
  homonym,
}: {
  readonly patient: { readonly displayName: string; readonly birthDate: string };
  readonly homonym: boolean;
}): string => (homonym ? `${numericDate(patient.birthDate)} · ${patient.displayName}` : patient.displayName);
