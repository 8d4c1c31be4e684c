import type { BuildView, DayView, DayVisitView, PathwayView, ProgrammeView } from '@diurne/contracts';
import type { Origin } from './lanes/origin-layer';

type DraftVisit = NonNullable<BuildView['draft']>['visits'][number];

/** A programme laid over a visit: hours and resources change, everything else stays. */
function withProgramme(visit: DayVisitView, programme: ProgrammeView): DayVisitView {
  return {
    ...visit,
    arrival: programme.arrival,
    departure: programme.departure,
    dayPlaceId: programme.dayPlaceId,
    dayPlaceUnit: null,
    steps: visit.steps.flatMap((step) => {
      const planned = programme.steps.find((one) => one.code === step.code);
      return planned === undefined
        ? []
        : [
            {
              ...step,
              start: planned.start,
              end: planned.end,
              resources: planned.resourceIds.map((resourceId, line) =>
                step.resources[line]?.resourceId === resourceId ? step.resources[line] : { resourceId, unitNo: 1 },
              ),
            },
          ];
    }),
  };
}

/** The steps that begin and end the hold of the place, where the pathway names any. */
function holdOf(pathway: PathwayView | undefined): Pick<DayVisitView, 'dayPlaceHold'> {
  const { from, to } = pathway?.definition.dayPlace ?? {};
  return from === undefined && to === undefined ? {} : { dayPlaceHold: { from, to } };
}

function newVisit(
  day: DayView,
  draft: DraftVisit,
  programme: ProgrammeView,
  pathways: readonly PathwayView[],
): DayVisitView | undefined {
  const request = day.toPlace.find((one) => one.id === draft.requestIds[0]);
  if (request === undefined) return undefined;
  const pathway = pathways.find(({ code }) => code === request.pathway.code),
    steps = pathway?.definition.steps ?? [];
  return {
    id: request.id,
    requestIds: [request.id],
    patient: request.patient,
    pathway: { code: request.pathway.code, name: request.pathway.name },
    state: 'held',
    arrival: programme.arrival,
    departure: programme.departure,
    dayPlaceId: programme.dayPlaceId,
    dayPlaceUnit: null,
    ...holdOf(pathway),
    announced: false,
    perhapsTold: false,
    reachable: draft.reachable,
    homonym: false,
    grading: { words: '', basis: 'planned', gradingClass: 'undetermined', count: 0, traced: 0 },
    reportState: 'none',
    steps: programme.steps.map((step) => {
      const template = steps.find((one) => one.code === step.code);
      return {
        id: `${request.id}.${step.code}`,
        code: step.code,
        label: template?.label ?? step.code,
        start: step.start,
        end: step.end,
        resources: step.resourceIds.map((resourceId) => ({ resourceId, unitNo: 1 })),
        patient: template?.patient ?? 'exclusive',
        optional: template?.optional ?? false,
        category: template?.category ?? 'notCounted',
        done: false,
        performed: null,
      };
    }),
  };
}

/** The day as the draft would make it, and where what moves stands today. */
export interface DraftedDay {
  readonly day: DayView;
  readonly origins: readonly Origin[];
}

/** What was to be settled is so where the draft leaves the hour and who does it. */
function stillStands(
  day: DayView,
  drafted: readonly DayVisitView[],
  { visitId, stepId, resourceId }: DayView['toSettle'][number],
): boolean {
  const hoursIn = (visits: readonly DayVisitView[]): string => {
    const visit = visits.find(({ id }) => id === visitId);
    const step = visit?.steps.find(({ id }) => id === stepId);
    if (stepId === null) return `${visit?.arrival} ${visit?.departure} ${visit?.dayPlaceId}`;
    return `${step?.start} ${step?.end} ${step?.resources.some((use) => use.resourceId === resourceId)}`;
  };
  return hoursIn(day.visits) === hoursIn(drafted);
}

export function draftOver(day: DayView, draft: readonly DraftVisit[], pathways: readonly PathwayView[]): DraftedDay {
  const byVisit = new Map(draft.map((one) => [one.visitId, one]));
  const origins: Origin[] = [];
  const standing = day.visits.map((visit) => {
    const after = byVisit.get(visit.id)?.after;
    if (after === undefined || after === null) return visit;
    const next = withProgramme(visit, after);
    for (const step of visit.steps) {
      const moved = next.steps.find((one) => one.id === step.id);
      if (moved?.start === step.start) continue;
      for (const laneId of [visit.dayPlaceId, visit.id, ...step.resources.map((use) => use.resourceId)])
        if (laneId !== null) origins.push({ stepId: step.id, laneId, start: step.start, end: step.end });
    }
    return next;
  });
  const added = draft
    .flatMap((one) => (one.visitId === null && one.after !== null ? [newVisit(day, one, one.after, pathways)] : []))
    .filter((visit) => visit !== undefined);
  const placed = new Set(draft.flatMap((one) => (one.after === null ? [] : one.requestIds)));
  const toPlace = day.toPlace.filter(({ id }) => !placed.has(id));
  const toSettle = day.toSettle.filter((one) => stillStands(day, standing, one));
  return { day: { ...day, visits: [...standing, ...added], toSettle, toPlace }, origins };
}
