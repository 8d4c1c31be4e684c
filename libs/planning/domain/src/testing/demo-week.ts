import type { Weekday } from '@diurne/time';
import type { AvailabilityRule } from '../capacity/availability';

export type Shift = readonly [from: number, to: number];
const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5];

/** The same shifts on each of these weekdays, without end of validity. */
export function weekly(shifts: readonly Shift[], weekdays: readonly Weekday[] = everyDay): readonly AvailabilityRule[] {
  return weekdays.flatMap((weekday) =>
    shifts.map(([from, to]) => ({ weekday, from, to, validFrom: null, validBefore: null })),
  );
}

const hour = (hours: number, minutes = 0): number => hours * 60 + minutes;
export const morning: Shift = [hour(8, 30), hour(12, 30)];
export const afternoon: Shift = [hour(13, 30), hour(17, 30)];
export const officeHours: Shift = [hour(8, 30), hour(17)];
export const earlyShift: Shift = [hour(7, 30), hour(15)];
export const lateShift: Shift = [hour(11), hour(18, 30)];
export const openingHours: Shift = [hour(7, 30), hour(18, 30)];
export const platformHours: Shift = [hour(8), hour(17, 30)];
/** The last preparation of the pharmacy leaves at 16 h 30. */
export const pharmacyHours: Shift = [hour(8), hour(16, 30)];
export const lunch = { minutes: 45, from: hour(11, 45), to: hour(14, 15) };
