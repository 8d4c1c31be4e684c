import type { DayHospital } from './day-hospital.shape';

/** Everything that the house keeps, the first unit's before the others', each in one list. */
export function wholeHouse({ otherUnits, ...first }: DayHospital) {
  return {
    units: [first.unit, ...otherUnits.map(({ unit }) => unit)],
    locations: [...first.locations, ...otherUnits.flatMap(({ locations }) => locations)],
    travel: { ...first.travel, pairs: [...first.travel.pairs, ...otherUnits.flatMap(({ walks }) => walks)] },
    resources: [...first.resources, ...otherUnits.flatMap(({ resources }) => resources)],
    pathways: [...first.pathways, ...otherUnits.flatMap(({ pathways }) => pathways)],
    correspondents: first.correspondents,
    patients: [...first.patients, ...otherUnits.flatMap(({ patients }) => patients)],
    requests: [...first.requests, ...otherUnits.flatMap(({ requests }) => requests)],
  };
}
export type WholeHouse = ReturnType<typeof wholeHouse>;
