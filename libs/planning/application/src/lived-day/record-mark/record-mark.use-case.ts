import {
  againstMark,
  staysAt,
  whyPlaceIsTaken,
  type DayKey,
  type PlaceToTake,
  type VisitMarkKind,
} from '@diurne/planning-domain';
import type { Actor } from '../../actor';
import { PlanningRefusal } from '../../refusals';
import type { LivedVisit, NewMark } from '../lived-visit.value';
import { stepUnknown } from '../refusals';
import { codesOf, minuteOf, visitOfFacts } from '../visit-of-facts';
import type { VisitTrace } from '../visit-trace';
import { requireTheDayHasCome, whenItHappened } from '../when-it-happened';

export interface MarkToRecord {
  readonly visitId: string;
  readonly kind: VisitMarkKind;
  readonly stepId?: string | undefined;
  readonly resourceId?: string | undefined;
  /** Local minute of the visit's day; now when it is left out. */
  readonly atMinute?: number | undefined;
}

/** Added beside the facts of the trace, and judged by the same judge. */
export class RecordMark {
  constructor(private readonly trace: VisitTrace) {}

  /** @throws PlanningRefusal `not-found`, `reference-unknown`, `visit-state-refused` with what stands against it, `resource-already-booked` with who is at that place */
  record(actor: Actor, { visitId, kind, stepId, resourceId, atMinute }: MarkToRecord, at: Date): Promise<DayKey> {
    const placeId = kind === 'placed' ? resourceId : undefined;
    return this.trace.add(actor, { visitId, placeId }, at, (visit) => {
      requireTheDayHasCome(visit, at);
      const step = stepId === undefined ? null : (codesOf(visit).get(stepId) ?? null);
      if (kind === 'stepStarted' && step === null) throw stepUnknown();
      const occurredAt = whenItHappened(visit, atMinute, at);
      const minute = minuteOf(visit, occurredAt);
      const mark: NewMark = { kind, stepId: stepId ?? null, resourceId: resourceId ?? null, occurredAt };
      if (kind === 'placed' && isThere(visit, mark, atMinute)) return null;
      const against = againstMark(visitOfFacts(visit), { kind, step, minute });
      if (against.length > 0) throw new PlanningRefusal('visit-state-refused', against.join(' '));
      if (kind === 'placed') requireRoom(visit, mark);
      return { state: visit.state, mark };
    });
  }
}

/** Said again of where the patient is already, it is one saying. */
function isThere(visit: LivedVisit, { resourceId, occurredAt }: NewMark, atMinute: number | undefined): boolean {
  const minute = minuteOf(visit, occurredAt);
  const last = visit.marks
    .filter((one) => (one.kind === 'placed' || one.kind === 'placeFreed') && minuteOf(visit, one.occurredAt) <= minute)
    .at(-1);
  if (last?.kind !== 'placed' || last.resourceId !== resourceId) return false;
  return atMinute === undefined || minuteOf(visit, last.occurredAt) === minute;
}

function requireRoom(visit: LivedVisit, { resourceId, ...mark }: NewMark): void {
  const wanted: PlaceToTake | null = visit.place;
  if (wanted === null || resourceId === null)
    throw new PlanningRefusal('reference-unknown', 'Cette place n’existe pas.', {
      errors: [{ path: 'resourceId', message: 'place inconnue' }],
    });
  const minute = minuteOf(visit, mark.occurredAt);
  const moves = visit.marks.map((one) => ({ ...one, minute: minuteOf(visit, one.occurredAt) }));
  const departure = visit.facts.find(({ kind }) => kind === 'departure');
  const left = departure ? minuteOf(visit, departure.occurredAt) : null;
  const stay = staysAt(resourceId, [...moves, { ...mark, resourceId, minute }], left).find(
    ({ from }) => from === minute,
  );
  const taken = stay ? whyPlaceIsTaken(wanted, stay) : null;
  if (taken !== null) throw new PlanningRefusal('resource-already-booked', taken);
}
