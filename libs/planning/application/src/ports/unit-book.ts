import type { MedicalUnit, UnitToOpen } from '@diurne/planning-domain';
import type { Actor } from '../actor';

/** The units of an establishment. */
export abstract class UnitBook {
  /** With its week. Null where another unit has its code; nothing is written then. */
  abstract open(actor: Actor, unit: UnitToOpen, at: Date): Promise<MedicalUnit | null>;
  /** By code, with the openings in force. */
  abstract list(actor: Actor, at: Date): Promise<readonly MedicalUnit[]>;
}
