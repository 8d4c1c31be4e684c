import type { MedicalUnit, UnitClosure, UnitOpening } from '@diurne/planning-domain';
import { EntitySchema } from 'typeorm';

export interface MedicalUnitRow extends Omit<MedicalUnit, 'openings' | 'closures'> {
  readonly establishmentId: string;
}
export const medicalUnitSchema = new EntitySchema<MedicalUnitRow>({
  name: 'medical_unit',
  tableName: 'medical_unit',
  columns: {
    id: { type: 'uuid', primary: true, default: () => 'uuidv7()' },
    establishmentId: { type: 'uuid', name: 'establishment_id' },
    code: { type: 'text' },
    name: { type: 'text' },
    profile: { type: 'text' },
    phone: { type: 'text' },
    address: { type: 'text' },
    agendaDelayMinutes: { type: 'int', name: 'agenda_delay_minutes', default: 5 },
    agendaThresholdMinutes: { type: 'int', name: 'agenda_threshold_minutes', default: 15 },
    noticeMinutes: { type: 'int', name: 'notice_minutes', default: 30 },
    longestPresenceMinutes: { type: 'int', name: 'longest_presence_minutes', default: 719 },
  },
});

export interface UnitOpeningRow extends UnitOpening {
  readonly id: string;
  readonly establishmentId: string;
  readonly unitId: string;
  readonly valid: string;
}
/** One a weekday at any time: an exclusion constraint of the migrations. */
export const unitOpeningSchema = new EntitySchema<UnitOpeningRow>({
  name: 'unit_opening',
  tableName: 'unit_opening',
  columns: {
    id: { type: 'uuid', primary: true, default: () => 'uuidv7()' },
    establishmentId: { type: 'uuid', name: 'establishment_id' },
    unitId: { type: 'uuid', name: 'unit_id' },
    weekday: { type: 'int' },
    from: { type: 'int', name: 'from_minute' },
    to: { type: 'int', name: 'to_minute' },
    valid: { type: 'daterange', default: () => 'daterange(NULL, NULL)' },
  },
});

export interface UnitClosureRow extends UnitClosure {
  readonly establishmentId: string;
  readonly unitId: string;
}
export const unitClosureSchema = new EntitySchema<UnitClosureRow>({
  name: 'unit_closure',
  tableName: 'unit_closure',
  columns: {
    establishmentId: { type: 'uuid', name: 'establishment_id', primary: true },
    unitId: { type: 'uuid', name: 'unit_id', primary: true },
    on: { type: 'date', name: 'on_date', primary: true },
    reason: { type: 'text' },
  },
});
