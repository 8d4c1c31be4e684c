import { civilDate, type CivilDate } from '@diurne/time';

/** A unit's day: what is opened, planned, locked and shown is always one of these. */
export interface DayKey {
  readonly unitId: string;
  readonly on: CivilDate;
}

/** For maps, and for what is stored. */
export const dayKeyText = ({ unitId, on }: DayKey): string => `${unitId}/${on}`;

/** The day that `dayKeyText` wrote. @throws RangeError for a text that it did not write */
export function dayKeyOf(text: string): DayKey {
  const cut = text.lastIndexOf('/');
  if (cut < 1) throw new RangeError(`no unit in the day « ${text} »`);
  return { unitId: text.slice(0, cut), on: civilDate(text.slice(cut + 1)) };
}

export const sameDay = (a: DayKey, b: DayKey): boolean => a.unitId === b.unitId && a.on === b.on;

/** Each day once, in the order in which they were named first. */
export function distinctDays<Day extends DayKey>(days: readonly Day[]): readonly Day[] {
  const known = new Map<string, Day>();
  for (const day of days) if (!known.has(dayKeyText(day))) known.set(dayKeyText(day), day);
  return [...known.values()];
}
