import type { ProgrammeView, ReasonView } from '@diurne/contracts';
import type { VisitProgramme } from '@diurne/planning-domain';
import type { Reason } from '@diurne/planning-engine';

export const programmeView = ({ arrival, departure, dayPlaceId, steps }: VisitProgramme): ProgrammeView => ({
  arrival,
  departure,
  dayPlaceId,
  steps: steps.map(({ code, start, end, resourceIds }) => ({ code, start, end, resourceIds: [...resourceIds] })),
});

export const reasonView = ({
  code,
  message,
  involves: { steps, resources, relations, visits },
  relaxations,
}: Reason): ReasonView => ({
  code,
  message,
  relaxations: [...relaxations],
  involves: {
    ...(steps ? { steps: [...steps] } : {}),
    ...(resources ? { resources: [...resources] } : {}),
    ...(relations ? { relations: [...relations] } : {}),
    ...(visits ? { visits: [...visits] } : {}),
  },
});
