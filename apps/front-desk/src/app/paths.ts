import { inUnit } from '../unit/unit-address';

export const settingsParts = [
  'parcours',
  'ressources',
  'unites',
  'absences',
  'etablissement',
  'annuaire',
  'comptes',
] as const;
export type SettingsPart = (typeof settingsParts)[number];

/** Every address of the desk; no name and no birth date ever stands in one. A day is a unit's: named, or the one worked in. */
export const paths = {
  home: '/',
  signIn: '/connexion',
  week: (unitId: string | null, on: string) => inUnit(unitId, `/semaine/${on}`),
  day: (unitId: string | null, on: string) => inUnit(unitId, `/jour/${on}`),
  dayWithVisit: (unitId: string, on: string, visitId: string) => inUnit(unitId, `/jour/${on}?venue=${visitId}`),
  visit: (visitId: string) => `/venues/${visitId}`,
  requests: '/demandes',
  request: (id: string) => `/demandes?demande=${id}`,
  board: (unitId: string | null, on: string) => inUnit(unitId, `/jour-j/${on}`),
  messages: (unitId: string | null) => inUnit(unitId, '/messages'),
  reports: '/comptes-rendus',
  report: (visitId: string) => `/venues/${visitId}/compte-rendu`,
  billing: '/facturation',
  settings: (part: SettingsPart) => `/parametrage/${part}`,
};
