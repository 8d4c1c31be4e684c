import type { UnitToOpen } from '@diurne/planning-domain';

/** What a unit must say of itself; a test says besides what it is about. */
export const aUnitToOpen: UnitToOpen = {
  code: 'HDJ2',
  name: 'HDJ Est',
  profile: 'therapeutic',
  openings: [],
  phone: '01 23',
  address: '1 rue d’Essai',
  agendaDelayMinutes: 5,
  agendaThresholdMinutes: 15,
  noticeMinutes: 60,
  longestPresenceMinutes: 719,
};
