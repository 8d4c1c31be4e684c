import type { Absence, AbsenceToNote, Resource, ResourceToAdd } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import type { Actor } from '../actor';

/** The resources of an establishment. */
export abstract class ResourceBook {
  /** With its numbered units and weekly hours. Null where another resource has its code; nothing is written then. */
  abstract add(actor: Actor, resource: ResourceToAdd, at: Date): Promise<Resource | null>;
  /** To a unit that exists, or to all. Null where there is no such resource. */
  abstract give(actor: Actor, resourceId: string, unitId: string | null, at: Date): Promise<Resource | null>;
  /** By kind, trade and code, without those that are retired. */
  abstract list(actor: Actor, at: Date): Promise<readonly Resource[]>;
  /** One after the other with who books on these days: from then on nothing is planned at these hours. */
  abstract noteAbsence(actor: Actor, absence: AbsenceToNote, at: Date): Promise<Absence | NotNoted>;
  /** The hours are there again. False where there is no such absence. */
  abstract takeAbsenceBack(actor: Actor, absenceId: string, at: Date): Promise<boolean>;
  /** Those that are not over on a date, in their order. */
  abstract absences(actor: Actor, since: CivilDate): Promise<readonly Absence[]>;
}
/** `unknown`: there is no such unit or resource; `already`: it is closed or away then. Nothing is written. */
export type NotNoted = 'unknown' | 'already';
