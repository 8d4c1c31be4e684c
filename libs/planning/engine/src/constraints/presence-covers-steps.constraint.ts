import { hourInFrench, stepName, visitName } from '../model/french-wording';
import { constraint } from './constraint';
import type { Breach } from './constraint';

export const presenceCoversSteps = constraint({
  code: 'presence-covers-steps',
  sentence: 'Le patient est là avant sa première étape et après sa dernière, accueil et sortie compris.',
  source: 'Valid plan, rule 3',
  honouredBy: {
    search: ['insertion/candidate-weighing#CandidateWeighing.weigh'],
    bound: ['bounds/isolated-bound#isolatedCosts'],
  },
  check({ visits }) {
    const breaches: Breach[] = [];
    for (const { visit, arrival, departure, steps } of visits) {
      const pins = visit.pinned ?? {};
      for (const { step, start, end, chosen } of steps) {
        const late = arrival - (start - visit.arrivalLead);
        const early = end + visit.departureLag - departure;
        const about = `L’étape ${stepName(step)} de la venue ${visitName(visit)}`;
        if (late > 0 && (chosen || pins.arrival === undefined)) {
          breaches.push({
            message: `${about} commence à ${hourInFrench(start)}, trop tôt pour une arrivée à ${hourInFrench(arrival)}.`,
            visits: [visit.id],
            steps: [{ visit, step }],
            minutes: late,
          });
        }
        if (early > 0 && (chosen || pins.departure === undefined)) {
          breaches.push({
            message: `${about} finit à ${hourInFrench(end)}, trop tard pour un départ à ${hourInFrench(departure)}.`,
            visits: [visit.id],
            steps: [{ visit, step }],
            minutes: early,
          });
        }
      }
      if (departure < arrival && (pins.arrival === undefined || pins.departure === undefined)) {
        breaches.push({
          message: `La venue ${visitName(visit)} part avant d’arriver.`,
          visits: [visit.id],
          minutes: arrival - departure,
        });
      }
    }
    return breaches;
  },
});
