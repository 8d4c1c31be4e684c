import type { BoardView, DayVisitView, FactView } from '@diurne/contracts';
import type { LedgerCapacity } from '@diurne/planning-application';
import type { PathwayDefinition } from '@diurne/planning-domain';

type NextAct = NonNullable<BoardView['cards'][number]['next']>;

/** What comes next for a patient: the arrival, the first step not done yet, the departure; null once they have left or did not come. */
export function nextAct(
  visit: DayVisitView,
  facts: readonly FactView[],
  capacity: LedgerCapacity,
  pathway: PathwayDefinition,
): NextAct | null {
  const whereIs = locator(capacity);
  if (visit.state === 'booked' || visit.state === 'confirmed')
    return { stepId: null, label: 'Arrivée', where: null, with: null, atMinute: visit.arrival };
  if (visit.state !== 'arrived' && visit.state !== 'inProgress') return null;
  // A step that still waits for its performer's word is done: it is not announced again.
  const done = new Set(facts.map(({ stepId }) => stepId));
  const step = visit.steps.find(({ id }) => !done.has(id));
  if (!step) return { stepId: null, label: 'Départ', where: null, with: null, atMinute: visit.departure };
  const people = step.resources.flatMap(({ resourceId }) =>
    capacity.resources.filter(({ id, kind }) => id === resourceId && kind === 'professional').map(({ name }) => name),
  );
  const location = pathway.steps.find(({ code }) => code === step.code)?.location;
  return {
    stepId: step.id,
    label: step.label,
    where: whereIs(location, visit, step),
    with: people.length === 0 ? null : [...new Set(people)].join(', '),
    atMinute: step.start,
  };
}

function locator({ resources, locations }: LedgerCapacity) {
  const named = (id: string | undefined): string | null =>
    locations.find((location) => location.id === id)?.name ?? null;
  return (location: string | undefined, visit: DayVisitView, step: DayVisitView['steps'][number]): string | null => {
    const dayPlace = resources.find(({ id }) => id === visit.dayPlaceId);
    if (location === '@place') return dayPlace?.name ?? null;
    const used = step.resources
      .map(({ resourceId }) => resources.find(({ id }) => id === resourceId))
      .find((resource) => resource !== undefined && resource.kind !== 'professional' && resource.kind !== 'place');
    return named(location) ?? used?.name ?? dayPlace?.name ?? null;
  };
}
