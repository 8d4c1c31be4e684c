import { passesLuhn } from './luhn';
import type { Parsed } from './parsed';

declare const finessBrand: unique symbol;

/** Number of an establishment in the FINESS directory: department, 6 digits and a Luhn key. */
export type Finess = string & { readonly [finessBrand]: 'Finess' };
export type FinessRefusal = 'finess-malformed' | 'finess-key-wrong';

export function parseFiness(text: string): Parsed<Finess, FinessRefusal> {
  const written = text.replace(/[\s\u00a0\u202f]/g, '').toUpperCase();
  if (!/^(?:\d{2}|2[AB])\d{7}$/.test(written)) return { ok: false, code: 'finess-malformed' };
  // Corsica's letters count as their rank in the alphabet.
  const digits = [...written.replace('A', '1').replace('B', '2')].map(Number);
  return passesLuhn(digits) ? { ok: true, value: written as Finess } : { ok: false, code: 'finess-key-wrong' };
}
