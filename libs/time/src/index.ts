export {
  addDays,
  civilDate,
  daysBetween,
  isCivilDate,
  mondayOf,
  parseCivilDate,
  weekdayOf,
  type CivilDate,
  type CivilDateRefusal,
  type ParsedCivilDate,
  type Weekday,
} from './civil-date.value';
export {
  isTimeZone,
  lengthOfDay,
  toInstant,
  toLocal,
  type LocalTime,
  type Occurrence,
  type ToInstantAnswer,
  type ToInstantRefusal,
} from './wall-clock';
export { clockStartingAt, type Clock } from './clock';
export { IntervalSet, overlaps, type HalfOpen } from './interval-set.value';
export {
  frenchAge,
  frenchDate,
  frenchDateWithYear,
  frenchDuration,
  frenchHour,
  frenchNumericDate,
} from './french-wording';
export { territoryOfZone } from './territory-of-zone';
export { frenchHolidays, isFrenchHoliday, type FrenchHoliday, type FrenchTerritory } from './french-holidays';
export { ageOn, readTypedDate, type TypedDate, type TypedDateOptions, type TypedDateRefusal } from './typed-date';
export { readTypedHour, type TypedHour, type TypedHourRefusal } from './typed-hour';
export { hoursDiffer, startsBy, startsDiffer, type HoursOfVisit } from './hours-differ';
