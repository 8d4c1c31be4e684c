import type { ProblemDocument } from '@diurne/contracts';
import { textRefusal } from '@diurne/text';

type InputErrors = NonNullable<ProblemDocument['errors']>;

const deepest = 24;
/** Whole numbers are stored on 32 bits; none of the trade's is larger. */
const largest = 2_147_483_647;
const unwritable = /[\0\p{Cs}]/u;
const unstorable = 'caractère impossible à enregistrer';

export const pathOf = (part: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>((whole, key) => (typeof key === 'number' ? `${whole}[${key}]` : `${whole}.${String(key)}`), part);

/**
 * What no contract may let through, whatever its shapes say: PostgreSQL stores neither the NUL character nor half a surrogate pair,
 * numbers beyond 32 bits do not fit, and a value nested without end would exhaust the stack of whoever reads it. Walks without recursion.
 */
export function refuseUnstorable(part: string, input: unknown): InputErrors {
  const errors: { path: string; message: string }[] = [];
  const waiting: { value: unknown; path: readonly PropertyKey[] }[] = [{ value: input, path: [] }];
  for (let next = waiting.pop(); next && errors.length < 20; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && unwritable.test(value))
      errors.push({ path: pathOf(part, path), message: textRefusal(value, 'lines') ?? unstorable });
    if (typeof value === 'number' && Math.abs(value) > largest)
      errors.push({ path: pathOf(part, path), message: 'nombre hors limites' });
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= deepest) {
      errors.push({ path: pathOf(part, path), message: 'trop d’imbrications' });
      continue;
    }
    for (const [key, child] of Object.entries(value)) {
      if (unwritable.test(key))
        errors.push({ path: pathOf(part, path), message: 'nom de champ impossible à enregistrer' });
      else waiting.push({ value: child, path: [...path, Array.isArray(value) ? Number(key) : key] });
    }
  }
  return errors;
}
