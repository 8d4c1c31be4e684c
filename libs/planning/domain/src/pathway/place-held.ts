import { placeStretch, type Interval } from '@diurne/planning-engine';
import type { VisitProgramme } from '../day-visit/visit-programme.value';
import type { PathwayDefinition } from './care-pathway.value';

/** For how long a programme holds its place, minutes of its day; null where it holds none. */
export function placeHeld(
  { dayPlaceId, arrival, departure, steps }: VisitProgramme,
  { dayPlace }: Pick<PathwayDefinition, 'dayPlace'>,
): Interval | null {
  if (dayPlaceId === null) return null;
  const hours = { arrival, departure, steps: steps.map(({ code, start, end }) => ({ id: code, start, end })) };
  const held = placeStretch({ place: holdOf(dayPlace) }, hours);
  return held.from < held.to ? held : null;
}

/** The steps that begin and end a hold, as the engine takes them. */
export function holdOf(dayPlace: PathwayDefinition['dayPlace']): { readonly from?: string; readonly to?: string } {
  const { from, to } = dayPlace ?? {};
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
