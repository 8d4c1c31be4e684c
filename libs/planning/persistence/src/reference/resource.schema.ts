import type { Resource, WeeklyWindow } from '@diurne/planning-domain';
import { EntitySchema } from 'typeorm';

export interface ResourceRow extends Omit<Resource, 'location' | 'personId'> {
  readonly establishmentId: string;
  readonly locationId: string | null;
  readonly personId: string | null;
  readonly starts: number[] | null;
  readonly breakMinutes: number | null;
  readonly breakFrom: number | null;
  readonly breakTo: number | null;
  /** Civil date from which on it is there no more. */
  readonly retiredOn: string | null;
}
export const resourceSchema = new EntitySchema<ResourceRow>({
  name: 'resource',
  tableName: 'resource',
  columns: {
    id: { type: 'uuid', primary: true, default: () => 'uuidv7()' },
    establishmentId: { type: 'uuid', name: 'establishment_id' },
    code: { type: 'text' },
    name: { type: 'text' },
    kind: { type: 'text' },
    trade: { type: 'text' },
    locationId: { type: 'uuid', name: 'location_id', nullable: true },
    homeUnitId: { type: 'uuid', name: 'home_unit_id', nullable: true },
    personId: { type: 'uuid', name: 'person_id', nullable: true },
    capacity: { type: 'int' },
    turnover: { type: 'int', name: 'turnover_minutes', default: 0 },
    attributes: { type: 'text', array: true, default: '{}' },
    starts: { type: 'int', array: true, nullable: true },
    breakMinutes: { type: 'int', name: 'break_minutes', nullable: true },
    breakFrom: { type: 'int', name: 'break_from', nullable: true },
    breakTo: { type: 'int', name: 'break_to', nullable: true },
    retiredOn: { type: 'date', name: 'retired_on', nullable: true },
  },
});

export interface ResourceUnitRow {
  readonly establishmentId: string;
  readonly resourceId: string;
  readonly unitNo: number;
}
export const resourceUnitSchema = new EntitySchema<ResourceUnitRow>({
  name: 'resource_unit',
  tableName: 'resource_unit',
  columns: {
    establishmentId: { type: 'uuid', name: 'establishment_id', primary: true },
    resourceId: { type: 'uuid', name: 'resource_id', primary: true },
    unitNo: { type: 'int', name: 'unit_no', primary: true },
  },
});

export interface AvailabilityRuleRow extends WeeklyWindow {
  readonly id: string;
  readonly establishmentId: string;
  readonly resourceId: string;
  readonly capacity: number;
  readonly valid: string;
}
export const availabilityRuleSchema = new EntitySchema<AvailabilityRuleRow>({
  name: 'availability_rule',
  tableName: 'availability_rule',
  columns: {
    id: { type: 'uuid', primary: true, default: () => 'uuidv7()' },
    establishmentId: { type: 'uuid', name: 'establishment_id' },
    resourceId: { type: 'uuid', name: 'resource_id' },
    weekday: { type: 'int' },
    from: { type: 'int', name: 'from_minute' },
    to: { type: 'int', name: 'to_minute' },
    capacity: { type: 'int' },
    valid: { type: 'daterange', default: () => 'daterange(NULL, NULL)' },
  },
});
