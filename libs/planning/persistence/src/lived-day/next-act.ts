import type { BoardView, DayVisitView, FactView } from '@diurne/contracts';
import type { LedgerCapacity } from '@diurne/planning-application';
import { closedGates, holdOf, lateBy, nextToLive, type PathwayDefinition } from '@diurne/planning-domain';
import { placeStretch } from '@diurne/planning-engine';

type NextAct = NonNullable<BoardView['cards'][number]['next']>;

interface WhatComes {
  readonly next: NextAct | null;
  readonly lateMinutes: number;
}
const endOfDay = 1440;
const nothing: WhatComes = { next: null, lateMinutes: 0 };

/** What comes next for a patient, and how late it is: the arrival, what follows the last fact, the departure; nothing once they have left or did not come. */
export function nextAct(
  visit: DayVisitView,
  facts: readonly FactView[],
  {
    capacity,
    pathway,
    now,
  }: { readonly capacity: LedgerCapacity; readonly pathway: PathwayDefinition; readonly now: number | null },
): WhatComes {
  if (visit.state === 'booked' || visit.state === 'confirmed')
    return {
      next: { stepId: null, label: 'Arrivée', where: null, with: null, atMinute: visit.arrival, awaits: [] },
      lateMinutes: now === null ? 0 : Math.max(0, now - visit.arrival),
    };
  if (visit.state !== 'arrived' && visit.state !== 'inProgress') return nothing;
  const kinds = new Map(capacity.resources.map(({ id, kind }) => [id, kind]));
  const isAwaited = (step: DayVisitView['steps'][number]): boolean =>
    step.resources.some(({ resourceId }) => ['professional', 'equipment'].includes(kinds.get(resourceId) ?? ''));
  // A step that still waits for its performer's word is done: it is not announced again.
  const told = new Set(facts.map(({ stepId }) => stepId));
  const toLive = visit.steps.map((step) => ({ ...step, awaited: isAwaited(step), done: told.has(step.id) }));
  const coming = nextToLive(toLive, now);
  const step = visit.steps.find(({ id }) => id === coming?.id);
  if (!coming || !step)
    return {
      next: { stepId: null, label: 'Départ', where: null, with: null, atMinute: visit.departure, awaits: [] },
      lateMinutes: 0,
    };
  const next = { ...actOf(visit, step, capacity, pathway), awaits: awaitedBefore(visit, facts, pathway, step.code) };
  return { next, lateMinutes: lateBy(coming, now) };
}

/** Declared, and not counted yet: what it opens stays closed, and the card says for whose word it waits. */
function awaitedBefore(
  visit: DayVisitView,
  facts: readonly FactView[],
  pathway: PathwayDefinition,
  code: string,
): NextAct['awaits'] {
  const codeOf = new Map(visit.steps.map((step) => [step.id, step.code]));
  const traced = facts.flatMap(({ kind, stepId, atMinute: minute, awaitsConfirmation }) =>
    kind === 'stepNotDone'
      ? []
      : [{ kind, step: codeOf.get(stepId ?? '') ?? null, minute, counts: !awaitsConfirmation }],
  );
  const programme = {
    ...visit,
    steps: visit.steps.map(({ code: of, start, end }) => ({ code: of, start, end, resourceIds: [] })),
  };
  const closed = closedGates({ pathway, programme, opening: null, facts: traced }, code, endOfDay);
  return facts.flatMap(({ stepId, waitsFor, performer: who }) => {
    const step = visit.steps.find(({ id }) => id === stepId);
    return step && waitsFor !== null && closed.includes(step.code) ? [{ label: step.label, who, waitsFor }] : [];
  });
}

function actOf(
  visit: DayVisitView,
  step: DayVisitView['steps'][number],
  capacity: LedgerCapacity,
  pathway: PathwayDefinition,
): Omit<NextAct, 'awaits'> {
  const people = step.resources.flatMap(({ resourceId }) => {
    const own = capacity.resources.find(({ id, kind }) => id === resourceId && kind === 'professional');
    // Under somebody's eye: with that person.
    return own ? [capacity.resources.find(({ id }) => id === own.personId)?.name ?? own.name] : [];
  });
  const location = pathway.steps.find(({ code }) => code === step.code)?.location;
  return {
    stepId: step.id,
    label: step.label,
    where: locator(capacity)(location, visit, step),
    with: people.length === 0 ? null : [...new Set(people)].join(', '),
    atMinute: step.start,
  };
}

/** For how long the visit's place is its patient's: before and after they are elsewhere. */
const heldOf = ({ dayPlaceHold, arrival, departure, steps }: DayVisitView) =>
  placeStretch(
    { place: holdOf({ attributes: [], ...dayPlaceHold }) },
    { arrival, departure, steps: steps.map(({ code, start, end }) => ({ id: code, start, end })) },
  );

function locator({ resources, locations }: LedgerCapacity) {
  const named = (id: string | undefined): string | null =>
    locations.find((location) => location.id === id)?.name ?? null;
  return (location: string | undefined, visit: DayVisitView, step: DayVisitView['steps'][number]): string | null => {
    const dayPlace = resources.find(({ id }) => id === visit.dayPlaceId);
    if (location === '@place') return dayPlace?.name ?? null;
    const used = step.resources
      .map(({ resourceId }) => resources.find(({ id }) => id === resourceId))
      .find((resource) => resource !== undefined && resource.kind !== 'professional' && resource.kind !== 'place');
    const held = heldOf(visit),
      isThere = held.from <= step.start && step.start < held.to;
    return named(location) ?? used?.name ?? (isThere ? dayPlace?.name : undefined) ?? null;
  };
}
