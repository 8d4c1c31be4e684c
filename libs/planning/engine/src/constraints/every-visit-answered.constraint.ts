import { quoted } from '../model/french-wording';
import { constraint } from './constraint';
import type { Breach } from './constraint';

export const everyVisitAnswered = constraint({
  code: 'every-visit-answered',
  sentence: 'Chaque venue demandée a sa réponse, une seule, dans l’ordre des demandes.',
  source: 'Plan, `visits`',
  honouredBy: { search: ['plan-a-day/day-outcome#dayOutcome'], bound: 'no-cheaper' },
  check({ problem, plan, visitById }) {
    const breaches: Breach[] = [];
    const answered = new Set<string>();
    for (const { id } of plan.visits) {
      if (!visitById.has(id))
        breaches.push({
          message: `Le planning répond à une venue qui n’est pas demandée, ${quoted(id)}.`,
          visits: [id],
        });
      else if (answered.has(id))
        breaches.push({ message: `La venue ${quoted(id)} a plus d’une réponse.`, visits: [id] });
      answered.add(id);
    }
    for (const { id } of problem.visits) {
      if (!answered.has(id)) breaches.push({ message: `La venue ${quoted(id)} n’a pas de réponse.`, visits: [id] });
    }
    if (breaches.length > 0) return breaches;
    const displaced = problem.visits.find(({ id }, index) => plan.visits[index]?.id !== id);
    return displaced === undefined
      ? []
      : [
          {
            message: `Les réponses ne suivent pas l’ordre des demandes, à partir de la venue ${quoted(displaced.id)}.`,
            visits: [displaced.id],
          },
        ];
  },
});
