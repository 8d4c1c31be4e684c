import type { Minutes } from '@diurne/planning-engine';
import type { PathwayDefinition } from './care-pathway.value';

/** Ten o'clock: who has eaten nothing since midnight waits no longer for what they fast for. */
export const fastingEndsBy: Minutes = 600;

const fastingWords = /(?<!\p{L})[àa]\s+jeun(?!\p{L})/iu;
const notFasting = /\b(?:pas|sans|inutile|besoin)\b[^.;:!?]*\bjeun/iu;

/** Where the preparation asks for fasting while no step has early hours: the index of that sentence; null where there is nothing to ask. */
export function fastingWithoutEarlyStep({ preparation, steps }: PathwayDefinition): number | null {
  const asked = preparation.findIndex((sentence) => fastingWords.test(sentence) && !notFasting.test(sentence));
  const early = steps.some(({ optional, window }) => !optional && window !== undefined && window.to <= fastingEndsBy);
  return asked < 0 || early ? null : asked;
}
