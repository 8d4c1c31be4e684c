import { refusalOf } from '@diurne/contracts';

/** What a field says that may stay empty; null when it says nothing. */
export const orNothing = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

/** Why it would be refused; an empty one never is. */
export const refusalUnlessEmpty = (shape: Parameters<typeof refusalOf>[0], typed: string): string | null =>
  orNothing(typed) === null ? null : refusalOf(shape, typed.trim());
