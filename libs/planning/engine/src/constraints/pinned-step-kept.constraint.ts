import { hourInFrench, stepName, visitName } from '../model/french-wording';
import { constraint } from './constraint';

export const pinnedStepKept = constraint({
  code: 'pinned-step-kept',
  sentence: 'Une étape fixée garde exactement son heure et ses ressources.',
  source: 'Step, `pinned`',
  honouredBy: {
    search: ['compiled-day/step-choices#pinnedChoice', 'compiled-day/state/planned-visit#plannedVisit'],
    bound: 'left-out',
  },
  check({ visits }) {
    return visits.flatMap(({ visit, planned }) =>
      planned.steps.flatMap(({ id, start, uses }) => {
        const step = visit.steps.find((candidate) => candidate.id === id);
        const pinned = step?.pinned;
        if (step === undefined || pinned === undefined) return [];
        const sameUses =
          uses.length === pinned.uses.length && uses.every((resource, line) => resource === pinned.uses[line]);
        if (start === pinned.start && sameUses) return [];
        const what = start === pinned.start ? 'a changé de ressources' : `commence à ${hourInFrench(start)}`;
        return [
          {
            message: `L’étape ${stepName(step)} de la venue ${visitName(visit)} est fixée à ${hourInFrench(pinned.start)} et ${what}.`,
            visits: [visit.id],
            steps: [{ visit, step }],
            resources: sameUses ? [] : uses,
            ...(start === pinned.start ? {} : { minutes: Math.abs(start - pinned.start) }),
          },
        ];
      }),
    );
  },
});
