import type { VisitProgramme } from './visit-programme.value';

/** Whatever a visit takes, its place included. */
export const resourcesTaken = ({ dayPlaceId, steps }: VisitProgramme): readonly string[] => [
  ...(dayPlaceId === null ? [] : [dayPlaceId]),
  ...steps.flatMap(({ resourceIds }) => resourceIds),
];
