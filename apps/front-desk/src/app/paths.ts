import { visitAddress } from '../ui/visit-address';
import { inUnit } from '../unit/unit-address';

export const settingsParts = [
  'parcours',
  'ressources',
  'unites',
  'absences',
  'etablissement',
  'annuaire',
  'identites',
  'comptes',
  'acces',
] as const;
export type SettingsPart = (typeof settingsParts)[number];

/** Every address of the desk; no name and no birth date ever stands in one. What is a unit's says whose: named, or the one worked in. */
export const paths = {
  home: '/',
  signIn: '/connexion',
  week: (unitId: string | null, on: string) => inUnit(unitId, `/semaine/${on}`),
  day: (unitId: string | null, on: string) => inUnit(unitId, `/jour/${on}`),
  dayWithVisit: (unitId: string, on: string, visitId: string) => inUnit(unitId, `/jour/${on}?venue=${visitId}`),
  visit: visitAddress,
  requests: (unitId: string | null) => inUnit(unitId, '/demandes'),
  request: (unitId: string | null, id: string) => inUnit(unitId, `/demandes?demande=${id}`),
  board: (unitId: string | null, on: string) => inUnit(unitId, `/jour-j/${on}`),
  messages: (unitId: string | null) => inUnit(unitId, '/messages'),
  toConfirm: '/a-confirmer',
  reports: (unitId: string | null) => inUnit(unitId, '/comptes-rendus'),
  report: (visitId: string) => `/venues/${visitId}/compte-rendu`,
  billing: '/facturation',
  settings: (part: SettingsPart) => `/parametrage/${part}`,
};
