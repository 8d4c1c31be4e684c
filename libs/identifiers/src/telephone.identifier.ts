import type { Parsed } from './parsed';

declare const telephoneBrand: unique symbol;

/** A telephone number that can be dialled from France: ten digits by twos (`06 12 34 56 78`), or from abroad with its country (`+32 470 12 34 56`). */
export type Telephone = string & { readonly [telephoneBrand]: 'Telephone' };
export type TelephoneRefusal = 'telephone-malformed';

/** Metropolitan France, and the overseas departments that dial as it does: Réunion and Mayotte, Guadeloupe, Guyane, Martinique. */
const dialsInTens = /^\+(?:33|262|590|594|596)0?([1-9]\d{8})$/;
/** Saint-Pierre-et-Miquelon, Wallis-et-Futuna, Nouvelle-Calédonie, Polynésie have numbers of their own length. */
const ownLength = /^\+(?:508(?:\d{6}|\d{9})|681\d{6}|687\d{6}|689\d{8})$/;
const anyOfThem = /^\+(?:33|262|590|594|596|508|681|687|689)/;
const abroad = /^\+[1-9]\d{6,14}$/;
const byTwos = (digits: string): string => digits.replace(/\d\d(?=\d)/g, '$& ');

export function parseTelephone(text: string): Parsed<Telephone, TelephoneRefusal> {
  const typed = text.replace(/\s+/g, ' ').trim();
  const digits = typed
    .replace(/\(0\)/, '')
    .replace(/[ ./()\u2010\u2011-]/g, '')
    .replace(/^00/, '+');
  const national = /^0[1-9]\d{8}$/.test(digits) ? digits.slice(1) : dialsInTens.exec(digits)?.[1];
  if (national) return { ok: true, value: byTwos(`0${national}`) as Telephone };
  const isAbroad = anyOfThem.test(digits) ? ownLength.test(digits) : abroad.test(digits);
  return isAbroad ? { ok: true, value: typed as Telephone } : { ok: false, code: 'telephone-malformed' };
}
