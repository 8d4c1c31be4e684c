import { NBSP } from './french-words';
import type { Grading } from './grading.value';
import type { GradingBasis } from './visit-to-grade.value';

/** `traced`: how many are traced by now, while the patient is here and the class is that of the plan. */
export type BadgeCounts = Pick<Grading, 'gradingClass' | 'count'> & {
  readonly traced?: number | undefined;
  /** Whether the act that makes the séance is traced by now. */
  readonly sessionTraced?: boolean | undefined;
};

/** What the desk's badge says to everyone: it states, it never suggests an act, nor that a reason be written. */
export function badgeWords({ gradingClass, count, traced, sessionTraced }: BadgeCounts, basis: GradingBasis): string {
  switch (gradingClass) {
    case 'fullStay':
      return `HDJ · ${howMany(count, traced, basis)}`;
    case 'intermediateStay':
      return `HDJ intermédiaire · ${howMany(count, traced, basis)}`;
    case 'seance':
      return traced === undefined
        ? 'séance'
        : `séance · ${sessionTraced === true ? 'tracée' : 'prévue, pas encore tracée'}`;
    case 'undetermined':
      return `non déterminé (DIM)${traced === undefined ? '' : ` · ${howMany(count, traced, basis)}`}`;
    case 'external':
      return `critères HDJ non réunis${NBSP}: consultation externe${traced === undefined ? '' : ` · ${howMany(count, traced, basis)}`}`;
    case 'outOfField':
      return 'hors champ';
    case 'conversion':
      return 'passage en hospitalisation complète';
    case 'noVisit':
      return 'pas de venue';
  }
}

function howMany(count: number, traced: number | undefined, basis: GradingBasis): string {
  const plural = (many: number): string => (many < 2 ? '' : 's');
  if (basis === 'traced') return `${count} tracée${plural(count)}`;
  return traced === undefined
    ? `${count} intervention${plural(count)} prévue${plural(count)}`
    : `${count} prévue${plural(count)}, ${traced} tracée${plural(traced)}`;
}
