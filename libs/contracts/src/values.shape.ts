import type { Weekday } from '@diurne/time';
import { z } from 'zod';

const calendarDate = (text: string) => {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
};

/** In lower case, so that two writings of one id are equal. */
export const idShape = z.uuid('identifiant attendu').toLowerCase();
/** A civil date that exists. */
export const civilDateShape = z
  .string()
  .regex(/^(19|20|21)\d{2}-\d{2}-\d{2}$/, 'date attendue sous la forme AAAA-MM-JJ, de 1900 à 2199')
  .refine(calendarDate, 'cette date n’existe pas');
/** Whole minutes since local midnight. */
export const minuteShape = z.int().min(0).max(1440);
/** ISO 8601: Monday is 1. */
export const weekdayShape = z.int().min(1).max(7) as unknown as z.ZodType<Weekday, number>;
export const instantShape = z.iso.datetime();
export const idParams = z.strictObject({ id: idShape });
export const intervalShape = z
  .strictObject({ from: minuteShape, to: minuteShape })
  .refine((i) => i.from < i.to, { message: 'la fin doit suivre le début', path: ['to'] });
