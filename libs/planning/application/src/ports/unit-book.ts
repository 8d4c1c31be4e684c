import type { MedicalUnit, UnitToOpen } from '@diurne/planning-domain';
import type { Minutes } from '@diurne/planning-engine';
import type { Actor } from '../actor';

/** The units of an establishment. */
export abstract class UnitBook {
  /** With its week. Null where another unit has its code; nothing is written then. */
  abstract open(actor: Actor, unit: UnitToOpen, at: Date): Promise<MedicalUnit | null>;
  /** How long its visits may last, from now on. Null where there is no such unit. */
  abstract limitPresence(actor: Actor, unitId: string, minutes: Minutes, at: Date): Promise<MedicalUnit | null>;
  /** By code, with the openings in force. */
  abstract list(actor: Actor, at: Date): Promise<readonly MedicalUnit[]>;
}
