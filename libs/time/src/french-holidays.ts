import { addDays, civilDate, type CivilDate } from './civil-date.value';

export type FrenchTerritory =
  'metropole' | 'alsace-moselle' | 'guadeloupe' | 'guyane' | 'martinique' | 'mayotte' | 'la-reunion';

export interface FrenchHoliday {
  readonly date: CivilDate;
  readonly name: string;
}

/** Code du travail L3133-1; local days: L3134-13 (Alsace-Moselle), L3422-2 (abolition of slavery, overseas). In calendar order. */
export function frenchHolidays(year: number, territory: FrenchTerritory = 'metropole'): readonly FrenchHoliday[] {
  const on = (monthDay: string): CivilDate => civilDate(`${String(year).padStart(4, '0')}-${monthDay}`);
  const easter = easterSunday(year);
  const national: FrenchHoliday[] = [
    { date: on('01-01'), name: 'Jour de l’An' },
    { date: addDays(easter, 1), name: 'Lundi de Pâques' },
    { date: on('05-01'), name: 'Fête du Travail' },
    { date: on('05-08'), name: 'Victoire de 1945' },
    { date: addDays(easter, 39), name: 'Ascension' },
    { date: addDays(easter, 50), name: 'Lundi de Pentecôte' },
    { date: on('07-14'), name: 'Fête nationale' },
    { date: on('08-15'), name: 'Assomption' },
    { date: on('11-01'), name: 'Toussaint' },
    { date: on('11-11'), name: 'Armistice de 1918' },
    { date: on('12-25'), name: 'Noël' },
  ];
  const abolition = (monthDay: string): FrenchHoliday[] => [{ date: on(monthDay), name: 'Abolition de l’esclavage' }];
  const local: Record<FrenchTerritory, () => FrenchHoliday[]> = {
    metropole: () => [],
    'alsace-moselle': () => [
      { date: addDays(easter, -2), name: 'Vendredi saint' },
      { date: on('12-26'), name: 'Saint-Étienne' },
    ],
    guadeloupe: () => abolition('05-27'),
    guyane: () => abolition('06-10'),
    martinique: () => abolition('05-22'),
    mayotte: () => abolition('04-27'),
    'la-reunion': () => abolition('12-20'),
  };
  return [...national, ...local[territory]()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

export function isFrenchHoliday(date: CivilDate, territory: FrenchTerritory = 'metropole'): boolean {
  return frenchHolidays(Number(date.slice(0, 4)), territory).some((holiday) => holiday.date === date);
}

/** Gregorian computus (Meeus, Jones and Butcher). */
function easterSunday(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return civilDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
}
