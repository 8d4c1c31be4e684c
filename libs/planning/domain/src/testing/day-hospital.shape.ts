import type { BreakRule, Location, Minutes, ResourceKind, Travel } from '@diurne/planning-engine';
import type { CivilDate } from '@diurne/time';
import type { AvailabilityException, AvailabilityRule } from '../capacity/availability';
import type { OpeningCalendar } from '../capacity/opening';
import type { Homed } from '../capacity/home-unit';
import type { CarePathway } from '../pathway/care-pathway.value';
import type { VisitRequest } from '../request/visit-request.entity';

export interface DemoEstablishment {
  readonly id: string;
  readonly name: string;
  readonly finess: string;
  readonly timeZone: string;
}
export interface DemoUnit extends OpeningCalendar {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly profile: 'medicine' | 'therapeutic' | 'palliative';
  readonly phone: string;
  readonly address: string;
  readonly agendaDelayMinutes: number;
}
export interface DemoResource extends Homed {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: ResourceKind;
  readonly trade: string;
  readonly capacity: number;
  readonly turnover: Minutes;
  readonly attributes: readonly string[];
  /** A location's id; it is its code. */
  readonly location: string | null;
  /** The person whose hands or eye it is. */
  readonly personId?: string;
  readonly weekly: readonly AvailabilityRule[];
  readonly exceptions: readonly AvailabilityException[];
  readonly break: BreakRule | null;
}
export interface DemoCorrespondent {
  readonly id: string;
  readonly displayName: string;
  readonly rpps: string;
  readonly specialty: string;
  readonly email: string | null;
}
export interface DemoPatient {
  readonly id: string;
  readonly ipp: string;
  readonly birthName: string;
  readonly usedName: string | null;
  readonly firstNames: string;
  readonly birthDate: CivilDate;
  readonly sex: 'female' | 'male';
  readonly birthPlaceInsee: string;
  readonly ins: string;
  readonly insOid: string;
  readonly insStatus: 'provisional' | 'retrieved' | 'validated' | 'qualified';
  readonly phone: string | null;
  readonly email: string | null;
  readonly primaryPhysicianId: string;
  readonly referringPhysicianId: string;
}
export interface DemoAccount {
  readonly id: string;
  readonly login: string;
  readonly displayName: string;
  /** Roles of `@diurne/contracts`. */
  readonly roles: readonly (
    | 'secretary'
    | 'coordinator'
    | 'wardNurse'
    | 'alliedProfessional'
    | 'physician'
    | 'juniorPhysician'
    | 'pharmacy'
    | 'dim'
    | 'identityCell'
    | 'administrator'
  )[];
  readonly resourceId: string | null;
  readonly rpps: string | null;
  /** Where this person works: units by their codes, none for whoever has no patients, or every one. */
  readonly units: readonly string[] | 'every';
  readonly password: string;
}
/** A day that the seed plans with the engine: same seed, same iterations, same plan. */
export interface DemoBookedDay {
  readonly on: CivilDate;
  readonly requestIds: readonly string[];
  readonly seed: number;
  readonly iterations: number;
}

/** A further unit of the house with what is its own; its pathways also ask for the first unit's platforms and professionals, which are the house's. */
export interface DemoOtherUnit {
  readonly unit: DemoUnit;
  readonly locations: readonly Required<Location>[];
  readonly walks: Travel['pairs'];
  readonly resources: readonly DemoResource[];
  readonly pathways: readonly CarePathway[];
  readonly patients: readonly DemoPatient[];
  readonly requests: readonly VisitRequest[];
  readonly bookedDays: readonly DemoBookedDay[];
}

/** The house and its first unit; `otherUnits` add to it and take nothing from it. */
export interface DayHospital {
  readonly establishment: DemoEstablishment;
  readonly unit: DemoUnit;
  readonly locations: readonly Required<Location>[];
  readonly travel: Travel;
  readonly resources: readonly DemoResource[];
  readonly pathways: readonly CarePathway[];
  readonly correspondents: readonly DemoCorrespondent[];
  readonly patients: readonly DemoPatient[];
  readonly accounts: readonly DemoAccount[];
  /** All received before the first day; validated, save a few that still wait for a physician. Those of `bookedDays` are booked by the seed. */
  readonly requests: readonly VisitRequest[];
  readonly bookedDays: readonly DemoBookedDay[];
  /** The fullest day that the unit can still hold, and one that it cannot; neither is booked. */
  readonly busiestOn: CivilDate;
  readonly overloadedOn: CivilDate;
  readonly otherUnits: readonly DemoOtherUnit[];
}
