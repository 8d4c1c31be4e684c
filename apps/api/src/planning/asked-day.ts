import type { DayAddress } from '@diurne/contracts';
import type { DayKey } from '@diurne/planning-domain';
import { civilDate } from '@diurne/time';

/** The unit's day that an address names. */
export const askedDay = ({ unitId, on }: DayAddress): DayKey => ({ unitId, on: civilDate(on) });
