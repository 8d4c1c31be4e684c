import type { Parsed } from './parsed';

declare const insBrand: unique symbol;

/** Matricule of the *identité nationale de santé*: NIR or NIA, 13 characters and a key of 2, without spaces. */
export type Ins = string & { readonly [insBrand]: 'Ins' };
export type InsRefusal = 'ins-malformed' | 'ins-key-wrong';

/** Where a matricule comes from (Référentiel INS, ANS). Test and demo identities never bear the production ones. */
export const INS_OIDS = {
  nir: '1.2.250.1.213.1.4.8',
  nia: '1.2.250.1.213.1.4.9',
  test: '1.2.250.1.213.1.4.10',
  demo: '1.2.250.1.213.1.4.11',
} as const;
export type InsOid = (typeof INS_OIDS)[keyof typeof INS_OIDS];

// Sex (7 and 8: awaiting immatriculation), year, month (20-42 and 50-99: birth date incomplete), department or 2A/2B, commune, rank.
const BODY = '[1-478]\\d{2}(?:0[1-9]|1[0-2]|[23]\\d|4[0-2]|[5-9]\\d)(?:\\d{2}|2[AB])\\d{6}';
const INS = new RegExp(`^(${BODY})(\\d{2})$`);

/** Reads it with or without the usual spaces, in any case. */
export function parseIns(text: string): Parsed<Ins, InsRefusal> {
  const written = text.replace(/[\s\u00a0\u202f]/g, '').toUpperCase();
  const match = INS.exec(written);
  if (!match?.[1]) return { ok: false, code: 'ins-malformed' };
  return insKey(match[1]) === match[2] ? { ok: true, value: written as Ins } : { ok: false, code: 'ins-key-wrong' };
}

/** Adds its key to a matricule of 13 characters, for identities made up for tests and demonstration. @throws RangeError when malformed. */
export function insFromBody(body: string): Ins {
  if (!new RegExp(`^${BODY}$`).test(body))
    throw new RangeError('ins-malformed: expected the 13 characters before the key');
  return `${body}${insKey(body)}` as Ins;
}

export function isInsOid(text: string): text is InsOid {
  return Object.values<string>(INS_OIDS).includes(text);
}

/** 97 minus the remainder by 97; Corsica counts 2A as 19 and 2B as 18 (INSEE). */
function insKey(body: string): string {
  const digits = body.replace('2A', '19').replace('2B', '18');
  return String(97 - (Number(digits) % 97)).padStart(2, '0');
}
