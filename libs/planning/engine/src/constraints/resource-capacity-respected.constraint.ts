import { hoursInFrench, resourceName } from '../model/french-wording';
import { constraint } from './constraint';
import { overloadsOf } from './overload';

export const resourceCapacityRespected = constraint({
  code: 'resource-capacity-respected',
  sentence:
    'Une ressource n’est jamais prise au-delà de ses unités disponibles, remise en état et indisponibilités comprises.',
  source: 'Valid plan, resources',
  honouredBy: {
    search: ['compiled-day/state/start-tables#StartTables.row', 'insertion/resource-choice#takeResources'],
    bound: ['bounds/energetic-bound#bottlenecks', 'pricing/capacity-rows#CapacityRows'],
  },
  check({ problem, takings }) {
    return problem.resources.flatMap((resource) =>
      overloadsOf(resource, takings.get(resource.id) ?? []).map((overload) => {
        const takers = overload.takings.filter(({ kind }) => kind !== 'busy');
        return {
          message: `${resourceName(resource)} est pris au-delà de sa capacité ${hoursInFrench(overload.from, overload.to)}\u00a0: ${overload.taken} pour ${overload.capacity}.`,
          resources: [resource.id],
          visits: [...new Set(takers.flatMap(({ visit }) => visit?.id ?? []))],
          steps: takers.flatMap(({ visit, step }) =>
            visit === undefined || step === undefined ? [] : [{ visit, step }],
          ),
          units: overload.taken - overload.capacity,
        };
      }),
    );
  },
});
