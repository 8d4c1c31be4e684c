import type { ClosureToNote, MedicalUnit, UnitToOpen } from '@diurne/planning-domain';
import type { Minutes } from '@diurne/planning-engine';
import type { CivilDate } from '@diurne/time';
import type { Actor } from '../actor';
import type { NotNoted } from './resource-book';

/** The units of an establishment. */
export abstract class UnitBook {
  /** With its week. Null where another unit has its code; nothing is written then. */
  abstract open(actor: Actor, unit: UnitToOpen, at: Date): Promise<MedicalUnit | null>;
  /** How long its visits may last, from now on. Null where there is no such unit. */
  abstract limitPresence(actor: Actor, unitId: string, minutes: Minutes, at: Date): Promise<MedicalUnit | null>;
  /** By code, with the openings in force. */
  abstract list(actor: Actor, at: Date): Promise<readonly MedicalUnit[]>;
  /** The days that close by it: one that is closed already keeps its reason. One after the other with who books on these days. */
  abstract close(actor: Actor, closure: ClosureToNote, at: Date): Promise<readonly CivilDate[] | NotNoted>;
  /** The days that are no longer closed, of those named. */
  abstract takeClosureBack(
    actor: Actor,
    unitId: string,
    days: readonly CivilDate[],
    at: Date,
  ): Promise<readonly CivilDate[]>;
}
