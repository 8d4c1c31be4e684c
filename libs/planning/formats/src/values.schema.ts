import { isCivilDate, isTimeZone } from '@diurne/time';
import { z } from 'zod';

/** Ten weeks and more: a day, or the longest benchmark; beyond it a number is a mistake that would fill the memory. */
export const latestMinute = 100_000;
const mostUnits = 1_000_000;
/** Keeps every cost an exact whole number. */
const greatestWeight = 1_000_000_000;

export const identifier = z.string().min(1);
export const name = z.string();
/** Whole minutes since local midnight of the day. */
export const minute = z.int().min(0).max(latestMinute);
/** A length of time in whole minutes. */
export const length = z.int().min(0).max(latestMinute);
export const duration = z.int().min(1).max(latestMinute);
/** A lag in whole minutes, which may be negative. */
export const lag = z.int().min(-latestMinute).max(latestMinute);
export const units = z.int().min(1).max(mostUnits);
export const capacity = z.int().min(0).max(mostUnits);
export const weight = z.int().min(0).max(greatestWeight);

export const date = z
  .string()
  .refine((text) => isCivilDate(text), { params: { expected: 'une date qui existe, AAAA-MM-JJ' } })
  .meta({ format: 'date' });
export const timeZone = z
  .string()
  .refine((text) => isTimeZone(text), { params: { expected: 'un fuseau horaire IANA, comme "Europe/Paris"' } })
  .meta({ description: 'IANA name, for display and export' });

/** Half-open `[from, to)`, `from < to`; more keys may be added by the caller. */
export function interval<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z
    .strictObject({ from: minute, to: minute, ...shape })
    .refine((value) => fromBeforeTo(value), { params: { expected: 'from < to' } });
}

function fromBeforeTo(value: unknown): boolean {
  const { from, to } = value as { from: number; to: number };
  return from < to;
}
