import type { Weekday } from '@diurne/time';
import { demoId } from './demo-id';
import type { DemoResource } from './day-hospital.shape';
import { lunch, weekly, type Shift } from './demo-week';

export interface Member {
  readonly code: string;
  readonly trade: string;
  readonly shifts: readonly Shift[];
  readonly weekdays?: readonly Weekday[];
  readonly sex: 'female' | 'male';
  /** Half-days have their pause between them. */
  readonly pause?: boolean;
}

export function professional(member: Member, name: string): DemoResource {
  return {
    id: demoId('resource', member.code),
    code: member.code,
    name,
    kind: 'professional',
    trade: member.trade,
    capacity: 1,
    turnover: 0,
    attributes: [],
    location: null,
    homeUnitId: null,
    weekly: weekly(member.shifts, member.weekdays),
    exceptions: [],
    break: member.pause === true ? lunch : null,
  };
}

/** Patients whom one nurse may watch at once while working with another. */
const watchCapacity = 4;

/** A nurse's eye on those who lie under an infusion. */
export function watchOf(nurse: DemoResource, trade: string): DemoResource {
  const code = `${nurse.code}-S`;
  return {
    ...nurse,
    id: demoId('resource', code),
    code,
    personId: nurse.id,
    name: `Surveillance ${nurse.name}`,
    trade,
    capacity: watchCapacity,
    break: null,
  };
}
