import type { GradingClass } from './grading-class';

/** French typography keeps the sign on the line of its word. */
export const NBSP = '\u00a0';

export const classInFrench: Readonly<Record<GradingClass, string>> = {
  noVisit: 'pas de venue',
  conversion: 'passage en hospitalisation complète',
  outOfField: 'hors champ',
  seance: 'séance',
  fullStay: 'GHS plein',
  intermediateStay: 'GHS intermédiaire',
  external: 'consultation externe',
  undetermined: 'non déterminé (DIM)',
};

export function counted(count: number): string {
  return `${count} intervention${count < 2 ? '' : 's'} comptée${count < 2 ? '' : 's'}`;
}
