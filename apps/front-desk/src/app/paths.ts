export const settingsParts = ['parcours', 'ressources', 'unites', 'comptes'] as const;
export type SettingsPart = (typeof settingsParts)[number];

/** Every address of the desk; no name and no birth date ever stands in one. */
export const paths = {
  home: '/',
  signIn: '/connexion',
  week: (on: string) => `/semaine/${on}`,
  day: (on: string) => `/jour/${on}`,
  dayWithVisit: (on: string, visitId: string) => `/jour/${on}?venue=${visitId}`,
  visit: (visitId: string) => `/venues/${visitId}`,
  requests: '/demandes',
  request: (id: string) => `/demandes?demande=${id}`,
  board: (on: string) => `/jour-j/${on}`,
  reports: '/comptes-rendus',
  report: (visitId: string) => `/venues/${visitId}/compte-rendu`,
  settings: (part: SettingsPart) => `/parametrage/${part}`,
};
