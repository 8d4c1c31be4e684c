import type { Minutes } from '@diurne/planning-engine';
import type { UnitClosure, UnitOpening } from '../capacity/opening';

export type UnitProfile = 'medicine' | 'therapeutic' | 'palliative';

export interface MedicalUnit {
  readonly id: string;
  /** One in the establishment. */
  readonly code: string;
  readonly name: string;
  readonly profile: UnitProfile;
  readonly phone: string;
  readonly address: string;
  /** How long an agenda that became due waits for what may still change. */
  readonly agendaDelayMinutes: Minutes;
  /** A step that moves by less is not told to its patient. */
  readonly agendaThresholdMinutes: Minutes;
  /** How long before an arrival the unit books at the latest. */
  readonly noticeMinutes: Minutes;
  /** No visit is planned longer: `unit/longest-presence.ts`. */
  readonly longestPresenceMinutes: Minutes;
  /** Of every week, as they are in force. */
  readonly openings: readonly UnitOpening[];
  readonly closures: readonly UnitClosure[];
}
