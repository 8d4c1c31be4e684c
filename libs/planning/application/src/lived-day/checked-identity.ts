import { LivedDayRefusal } from './refusals';

/** Both questions of identity, or the refusal names what was left out. @throws LivedDayRefusal `identity-not-checked` */
export function requireIdentity(
  { nameAsked, birthDateAsked }: { readonly nameAsked: boolean; readonly birthDateAsked: boolean },
  sentence: (missing: string) => string,
): void {
  if (nameAsked && birthDateAsked) return;
  const missing = [...(nameAsked ? [] : ['son nom']), ...(birthDateAsked ? [] : ['sa date de naissance'])];
  throw new LivedDayRefusal('identity-not-checked', sentence(missing.join(' et ')));
}
