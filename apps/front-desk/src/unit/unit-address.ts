const ofUnit = /^\/unite\/([^/]+)/;

/** An address of a unit; of whichever one is worked in, where none is named. */
export const inUnit = (unitId: string | null, rest: string): string =>
  unitId === null ? rest : `/unite/${unitId}${rest}`;

/** The unit that an address names; null where it names none. */
export const unitInAddress = (pathname: string): string | null => ofUnit.exec(pathname)?.[1]?.toLowerCase() ?? null;

/** What an address shows, whatever its unit: `/jour/2026-11-23`. */
export const screenOf = (pathname: string): string => pathname.replace(ofUnit, '');

/** The same screen and the same day in another unit; a screen of no unit stays where it is. */
export const sameScreenIn = (pathname: string, unitId: string): string =>
  unitInAddress(pathname) === null ? pathname : inUnit(unitId, screenOf(pathname));
