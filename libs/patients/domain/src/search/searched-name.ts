import { namesWithin } from '../likeness/near-words';
import type { WrittenName } from '../patient/patient-name';

const joined = (name: string | null): string[] => {
  const words = namesWithin(name ?? '');
  return words.length > 1 ? [words.join('')] : [];
};

/**
 * All that someone is called, as it is searched: folded, one space between words, and at the end each name of several words in one
 * (`delacroix` finds De La Croix). The database writes the same (`searched_name`).
 */
export function searchedName({ birthName, usedName, firstNames }: WrittenName): string {
  const words = namesWithin(`${birthName} ${usedName ?? ''} ${firstNames}`);
  return [...words, ...joined(birthName), ...joined(usedName)].join(' ');
}
