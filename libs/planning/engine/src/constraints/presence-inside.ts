import { hoursInFrench, visitName } from '../model/french-wording';
import { pinnedReach } from '../model/pins';
import type { Interval } from '../model/problem';
import type { CheckedVisit } from './checked-visit';
import type { Breach } from './constraint';

/**
 * The ends of the presence that are not pinned lie inside `bounds`, except as far as the pinned steps, with their lead
 * and lag, reach beyond. `bounds` in French: « la plage », « l’ouverture ».
 */
export function presenceInside(
  { visit, arrival, departure }: CheckedVisit,
  bounds: Interval,
  inFrench: string,
): readonly Breach[] {
  const reach = pinnedReach(visit) ?? bounds;
  const from = Math.min(bounds.from, reach.from);
  const to = Math.max(bounds.to, reach.to);
  const beyond = (time: number): number => Math.max(0, from - time, time - to);
  const minutes = Math.max(
    visit.pinned?.arrival === undefined ? beyond(arrival) : 0,
    visit.pinned?.departure === undefined ? beyond(departure) : 0,
  );
  if (minutes === 0) return [];
  return [
    {
      message: `La venue ${visitName(visit)}, ${hoursInFrench(arrival, departure)}, sort de ${inFrench} ${hoursInFrench(bounds.from, bounds.to)}.`,
      visits: [visit.id],
      minutes,
    },
  ];
}
