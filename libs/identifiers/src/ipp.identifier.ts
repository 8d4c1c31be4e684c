import type { Parsed } from './parsed';

declare const ippBrand: unique symbol;

/** *Identifiant permanent du patient*: the hospital's own number. Its form is the hospital's choice; leading zeros count. */
export type Ipp = string & { readonly [ippBrand]: 'Ipp' };
export type IppRefusal = 'ipp-malformed';

export function parseIpp(text: string): Parsed<Ipp, IppRefusal> {
  const written = text.trim();
  return /^[0-9A-Za-z][0-9A-Za-z-]{0,19}$/.test(written)
    ? { ok: true, value: written as Ipp }
    : { ok: false, code: 'ipp-malformed' };
}
