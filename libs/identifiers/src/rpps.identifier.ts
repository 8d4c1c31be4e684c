import { passesLuhn } from './luhn';
import type { Parsed } from './parsed';

declare const rppsBrand: unique symbol;

/** Number of a health professional in the national directory (RPPS): 11 digits, the last one a Luhn key. */
export type Rpps = string & { readonly [rppsBrand]: 'Rpps' };
export type RppsRefusal = 'rpps-malformed' | 'rpps-key-wrong';

export function parseRpps(text: string): Parsed<Rpps, RppsRefusal> {
  const written = text.replace(/[\s\u00a0\u202f]/g, '');
  if (!/^\d{11}$/.test(written)) return { ok: false, code: 'rpps-malformed' };
  return passesLuhn([...written].map(Number))
    ? { ok: true, value: written as Rpps }
    : { ok: false, code: 'rpps-key-wrong' };
}
