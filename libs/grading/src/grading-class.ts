/** `noVisit`: nobody came, so there is nothing to class. `conversion`: the day became a full stay. */
export type GradingClass =
  'noVisit' | 'conversion' | 'outOfField' | 'seance' | 'fullStay' | 'intermediateStay' | 'external' | 'undetermined';
