import { visitName } from '../model/french-wording';
import { constraint } from './constraint';

export const wholeMinutes = constraint({
  code: 'whole-minutes',
  sentence: 'Toutes les heures sont en minutes entières.',
  source: 'Valid plan, rule 3',
  honouredBy: { search: ['compiled-day/time-units#minuteOf'], bound: 'no-cheaper' },
  check({ visits }) {
    return visits
      .filter(({ planned }) =>
        [planned.arrival, planned.departure, ...planned.steps.flatMap(({ start, end }) => [start, end])].some(
          (time) => !Number.isInteger(time),
        ),
      )
      .map(({ visit }) => ({
        message: `Une heure de la venue ${visitName(visit)} n’est pas en minutes entières.`,
        visits: [visit.id],
      }));
  },
});
