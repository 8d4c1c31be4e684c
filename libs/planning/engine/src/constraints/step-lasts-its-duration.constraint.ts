import { durationInFrench, stepName, visitName } from '../model/french-wording';
import { constraint } from './constraint';

export const stepLastsItsDuration = constraint({
  code: 'step-lasts-its-duration',
  sentence: 'Une étape dure exactement sa durée.',
  source: 'Plan, `visits`',
  honouredBy: { search: ['compiled-day/state/planned-visit#plannedVisit'], bound: 'no-cheaper' },
  check({ visits }) {
    return visits.flatMap(({ visit, planned }) =>
      planned.steps.flatMap(({ id, start, end }) => {
        const step = visit.steps.find((candidate) => candidate.id === id);
        if (step === undefined || end - start === step.duration) return [];
        return [
          {
            message: `L’étape ${stepName(step)} de la venue ${visitName(visit)} dure ${durationInFrench(end - start)} au lieu de ${durationInFrench(step.duration)}.`,
            visits: [visit.id],
            steps: [{ visit, step }],
            minutes: Math.abs(end - start - step.duration),
          },
        ];
      }),
    );
  },
});
