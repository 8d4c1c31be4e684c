import { NBSP } from './french-words';
import type { Grading } from './grading.value';
import type { GradingBasis } from './visit-to-grade.value';

/** What the desk's badge says: it states, it never suggests an act. */
export function badgeWords(
  { gradingClass, count }: Pick<Grading, 'gradingClass' | 'count'>,
  basis: GradingBasis,
): string {
  switch (gradingClass) {
    case 'fullStay':
      return `HDJ · ${howMany(count, basis)}`;
    case 'intermediateStay':
      return `HDJ intermédiaire · ${howMany(count, basis)}`;
    case 'seance':
      return 'séance';
    case 'undetermined':
      return 'non déterminé (DIM)';
    case 'external':
      return `critères HDJ non réunis${NBSP}: consultation externe, ou motif médical à documenter`;
    case 'outOfField':
      return 'hors champ';
  }
}

function howMany(count: number, basis: GradingBasis): string {
  const plural = count < 2 ? '' : 's';
  return basis === 'planned' ? `${count} intervention${plural} prévue${plural}` : `${count} tracée${plural}`;
}
