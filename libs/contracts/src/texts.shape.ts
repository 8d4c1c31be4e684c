import { parseTelephone } from '@diurne/identifiers';
import { faultsIn, faultWords, plainText, tooLongWords, type TextForm } from '@diurne/text';
import { z } from 'zod';

/** Through the one function that says what text may hold: made plain, then refused with the place of each sign that cannot be kept. */
const readAs = (form: TextForm, most: number) =>
  z
    .string()
    .overwrite((typed) => plainText(typed, form))
    .max(most, { error: ({ input }) => tooLongWords(String(input).length, most) })
    .check(({ value, issues }) => {
      const faults = faultsIn(value, form);
      if (faults.length > 0) issues.push({ code: 'custom', message: faultWords(faults, form), input: value });
    });
const nothing = 'texte attendu';

/** One line, such as a label or an address. */
export const lineShape = (most = 500) => readAs('line', most).min(1, nothing);
/** As many lines as wanted. */
export const textShape = (most = 500) => readAs('lines', most).trim().min(1, nothing);
/** A part of a text that is being written: it may be empty, and its blanks are its author's. */
export const draftTextShape = (most: number) => readAs('lines', most);
/** Of a patient: letters of the Latin script, as the national identity writes them. */
export const nameShape = (most: number) => readAs('name', most).min(1, nothing);
/** What nobody reads back: kept as it was typed. */
export const secretShape = (least: number, words: string) => z.string().min(least, words).max(200);

export const phoneRefusal =
  'numéro attendu\u00a0: dix chiffres (06 12 34 56 78), ou l’indicatif du pays (+33 6 12 34 56 78)';
/** In its one written form. */
export const phoneShape = readAs('line', 40)
  .overwrite((typed) => {
    const read = parseTelephone(typed);
    return read.ok ? read.value : typed;
  })
  .refine((typed) => parseTelephone(typed).ok, phoneRefusal);
export const emailRefusal = 'adresse électronique attendue, comme prenom.nom@exemple.fr';
export const emailShape = z.email(emailRefusal).max(254, emailRefusal);

/** Why a field would be refused, in French; null when it would not. For a form, before anything is sent. */
export function refusalOf(shape: z.ZodType, value: unknown): string | null {
  const read = shape.safeParse(value);
  return read.success ? null : (read.error.issues[0]?.message ?? null);
}
