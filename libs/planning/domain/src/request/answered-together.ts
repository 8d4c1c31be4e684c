import type { Interval } from '@diurne/planning-engine';
import type { Refusal } from '../refusal.value';
import type { VisitRequest } from './visit-request.entity';

/** One or more requests that one visit answers; the first one's pathway is planned. */
export type AnsweredRequests<Request extends VisitRequest = VisitRequest> = readonly [Request, ...Request[]];

/** Why one visit cannot answer all of these; null when it can. */
export function whyNotTogether(requests: AnsweredRequests): Refusal<'request-not-plannable'> | null {
  const [first, ...others] = requests;
  const apart = (message: string): Refusal<'request-not-plannable'> => ({ code: 'request-not-plannable', message });
  if (new Set(requests.map(({ id }) => id)).size < requests.length)
    return apart('La même demande est donnée deux fois. Retirez-la une fois.');
  if (others.some(({ patientId }) => patientId !== first.patientId))
    return apart('Ces demandes concernent des patients différents\u00a0: réservez une venue pour chacun.');
  if (others.some(({ unitId }) => unitId !== first.unitId))
    return apart(
      'Ces demandes sont adressées à des unités différentes\u00a0: réservez une venue dans chacune des unités.',
    );
  if (others.some(({ pathwayId }) => pathwayId !== first.pathwayId))
    return apart('Ces demandes suivent des parcours différents\u00a0: réservez une venue pour chacun des parcours.');
  const hours = hoursOfAll(requests);
  if (hours && hours.from >= hours.to)
    return apart('Les heures souhaitées par ces demandes ne se recoupent pas\u00a0: réservez une venue pour chacune.');
  return null;
}

/** From the latest of the earliest arrivals to the earliest of the latest departures; null: any hours. */
export function hoursOfAll(requests: readonly Pick<VisitRequest, 'hours'>[]): Interval | null {
  const wished = requests.flatMap(({ hours }) => (hours ? [hours] : []));
  if (wished.length === 0) return null;
  return { from: Math.max(...wished.map(({ from }) => from)), to: Math.min(...wished.map(({ to }) => to)) };
}
