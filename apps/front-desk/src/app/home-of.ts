import type { Role } from '@diurne/contracts';

export type Home = 'day' | 'board' | 'reports' | 'billing' | 'settings';

/** Where the day begins for someone: their own work first. */
export function homeOf(roles: readonly Role[]): Home {
  if (roles.includes('secretary') || roles.includes('coordinator')) return 'day';
  if (roles.includes('physician') || roles.includes('juniorPhysician')) return 'reports';
  if (roles.includes('wardNurse') || roles.includes('alliedProfessional') || roles.includes('pharmacy')) return 'board';
  if (roles.includes('dim')) return 'billing';
  return 'settings';
}
