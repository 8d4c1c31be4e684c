import type { Role } from '@diurne/contracts';
import { paths } from './paths';

/** Where the day begins for someone: their own work first. */
export function homeOf(roles: readonly Role[], today: string): string {
  if (roles.includes('secretary') || roles.includes('coordinator')) return paths.day(today);
  if (roles.includes('physician') || roles.includes('juniorPhysician')) return paths.reports;
  if (roles.includes('wardNurse') || roles.includes('alliedProfessional') || roles.includes('pharmacy'))
    return paths.board(today);
  if (roles.includes('dim')) return paths.reports;
  return paths.settings('comptes');
}
