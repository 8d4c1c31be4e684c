import type { DayKey } from '@diurne/planning-domain';
import type { Actor } from '../actor';
import type { LivedVisit, Trace } from './lived-visit.value';
import type { Performer } from './performer.value';

/** `placeId`: it is looked at and held, too, until all is written. */
export type TraceAsked =
  { readonly visitId: string; readonly placeId?: string | undefined } | { readonly factId: string };

/** The day as lived: facts are only ever added, and the visit's state follows them. */
export abstract class VisitTrace {
  /**
   * Reads a visit under its lock, by its own id or by that of one of its facts, and writes what `decide` answers with its audit row: nothing of null.
   * @returns the day of the visit @throws PlanningRefusal `not-found`, and what `decide` throws
   */
  abstract add(actor: Actor, of: TraceAsked, at: Date, decide: (visit: LivedVisit) => Trace | null): Promise<DayKey>;

  /** The person whom a resource is, or whose hands or eye it is; null when it is nobody's. */
  abstract personOf(actor: Actor, resourceId: string): Promise<Performer | null>;
}
