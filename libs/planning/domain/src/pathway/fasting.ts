import type { Minutes } from '@diurne/planning-engine';
import type { PathwayDefinition, PathwayStep } from './care-pathway.value';

/** Ten o'clock: who has eaten nothing since midnight waits no longer for what they fast for. */
export const fastingEndsBy: Minutes = 600;

const fastingWords = /(?<!\p{L})[àa]\s+jeun(?!\p{L})/iu;
const notFasting = /\b(?:pas|sans|inutile|besoin)\b[^.;:!?]*\bjeun/iu;

/** Where the preparation asks for fasting while no step has early hours: the index of that sentence; null where there is nothing to ask. */
export function fastingWithoutEarlyStep({ preparation, steps }: PathwayDefinition): number | null {
  const asked = preparation.findIndex(asksToFast);
  const early = steps.some((step) => !step.optional && isEarly(step));
  return asked < 0 || early ? null : asked;
}

/** The early hours of a step that is fasted for are a matter of care: nobody is asked to fast on. */
export const endsAFast = ({ preparation }: Pick<PathwayDefinition, 'preparation'>, step: PathwayStep): boolean =>
  isEarly(step) && preparation.some(asksToFast);

const asksToFast = (sentence: string): boolean => fastingWords.test(sentence) && !notFasting.test(sentence);
const isEarly = ({ window }: PathwayStep): boolean => window !== undefined && window.to <= fastingEndsBy;
