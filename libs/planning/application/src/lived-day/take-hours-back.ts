import { assignUnits } from '@diurne/planning-domain';
import type { Minutes } from '@diurne/planning-engine';
import { frenchHour } from '@diurne/time';
import { LivedDayRefusal } from './refusals';

/** Hours on the units of a resource, put in order included. */
export interface HoursOnUnits {
  readonly visitId: string;
  readonly key: string;
  readonly resourceId: string;
  readonly from: Minutes;
  readonly to: Minutes;
  readonly unitNos: readonly number[];
}
export interface ResourceTaken {
  readonly id: string;
  readonly name: string;
  readonly units: number;
}
/** Whose number has to be another one, so that all have a unit in one piece. */
export interface OtherUnits {
  readonly visitId: string;
  readonly key: string;
  readonly was: readonly number[];
  readonly unitNos: readonly number[];
}

/**
 * Hours that an end had freed, taken again: the same units where they are free, others where they are not.
 * `nameOf` names a visit without its patient. @throws LivedDayRefusal `resource-already-booked` with who has them
 */
export function takeHoursBack(
  freed: readonly HoursOnUnits[],
  others: readonly HoursOnUnits[],
  resources: ReadonlyMap<string, ResourceTaken>,
  nameOf: (visitId: string) => string,
): readonly OtherUnits[] {
  const ours = new Set(freed.map(idOf));
  return [...new Set(freed.map(({ resourceId }) => resourceId))].flatMap((resourceId) => {
    const resource = resources.get(resourceId);
    const all = [...others, ...freed].filter((one) => one.resourceId === resourceId);
    const answer = assignUnits(
      resource?.units ?? 0,
      all.map((one) => {
        const { from, to, unitNos } = one;
        const asked = { id: idOf(one), from, to, amount: unitNos.length };
        return ours.has(asked.id) && others.some((other) => isOnTheSameUnit(one, other))
          ? asked
          : { ...asked, unitNos };
      }),
    );
    if (!answer.ok) {
      const theirs = all.filter((one) => answer.demands.includes(idOf(one)) && !ours.has(idOf(one)));
      throw takenMeanwhile(resource?.name ?? 'Une ressource', theirs, nameOf);
    }
    return all.flatMap((one) => {
      const unitNos = answer.unitNos.get(idOf(one)) ?? one.unitNos;
      return unitNos.join() === one.unitNos.join()
        ? []
        : [{ visitId: one.visitId, key: one.key, was: one.unitNos, unitNos }];
    });
  });
}

const idOf = ({ visitId, key }: HoursOnUnits): string => `${visitId} ${key}`;

const isOnTheSameUnit = (a: HoursOnUnits, b: HoursOnUnits): boolean =>
  a.resourceId === b.resourceId && a.from < b.to && b.from < a.to && a.unitNos.some((no) => b.unitNos.includes(no));

function takenMeanwhile(
  resource: string,
  theirs: readonly HoursOnUnits[],
  nameOf: (visitId: string) => string,
): LivedDayRefusal {
  const takers = theirs.map(
    ({ visitId, from, to }) => `${nameOf(visitId)} (de ${frenchHour(from)} à ${frenchHour(to)})`,
  );
  return new LivedDayRefusal(
    'resource-already-booked',
    `«\u00a0${resource}\u00a0» a été donné entre-temps à ${takers.join(' et à ')}. Déplacez d’abord cette venue, ou placez de nouveau la demande du patient à d’autres heures.`,
  );
}
