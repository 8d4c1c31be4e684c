import { randomUUID } from 'node:crypto';
import { wholeHouse, type DayHospital, type WholeHouse } from '@diurne/planning-domain/testing';

type Rows = readonly Readonly<Record<string, unknown>>[];
/** Rows in the order in which their references allow them to be written; `establishment_id` is added to each. */
export type DemoRows = readonly (readonly [table: string, rows: Rows])[];

const daysFrom = (validFrom: string | null, validBefore: string | null) => `[${validFrom ?? ''},${validBefore ?? ''})`;

function ofHouse({ units, locations, travel }: WholeHouse): {
  rows: DemoRows;
  locationIds: ReadonlyMap<string, string>;
} {
  const locationIds = new Map(locations.map(({ id }) => [id, randomUUID()]));
  const walks = travel.pairs.flatMap(({ from, to, minutes }) => [
    { from_location_id: locationIds.get(from), to_location_id: locationIds.get(to), minutes },
  ]);
  return {
    locationIds,
    rows: [
      [
        'medical_unit',
        units.map((unit) => ({
          id: unit.id,
          code: unit.code,
          name: unit.name,
          profile: unit.profile,
          phone: unit.phone,
          address: unit.address,
          agenda_delay_minutes: unit.agendaDelayMinutes,
        })),
      ],
      [
        'unit_opening',
        units.flatMap(({ id, openings }) =>
          openings.map(({ weekday, from, to }) => ({ unit_id: id, weekday, from_minute: from, to_minute: to })),
        ),
      ],
      [
        'unit_closure',
        units.flatMap(({ id, closures }) => closures.map(({ on, reason }) => ({ unit_id: id, on_date: on, reason }))),
      ],
      ['location', locations.map(({ id, name }) => ({ id: locationIds.get(id), code: id, name }))],
      ['walking_time', walks],
    ],
  };
}

function ofResources({ resources }: WholeHouse, locationIds: ReadonlyMap<string, string>): DemoRows {
  return [
    [
      'resource',
      resources.map((resource) => ({
        id: resource.id,
        code: resource.code,
        name: resource.name,
        kind: resource.kind,
        trade: resource.trade,
        capacity: resource.capacity,
        turnover_minutes: resource.turnover,
        attributes: resource.attributes,
        home_unit_id: resource.homeUnitId,
        person_id: resource.personId,
        location_id: resource.location === null ? null : locationIds.get(resource.location),
        break_minutes: resource.break?.minutes,
        break_from: resource.break?.from,
        break_to: resource.break?.to,
      })),
    ],
    [
      'resource_unit',
      resources.flatMap(({ id, capacity }) =>
        Array.from({ length: capacity }, (_, index) => ({ resource_id: id, unit_no: index + 1 })),
      ),
    ],
    [
      'availability_rule',
      resources.flatMap(({ id, capacity, weekly }) =>
        weekly.map((rule) => ({
          resource_id: id,
          weekday: rule.weekday,
          from_minute: rule.from,
          to_minute: rule.to,
          capacity: rule.capacity ?? capacity,
          valid: daysFrom(rule.validFrom, rule.validBefore),
        })),
      ),
    ],
    [
      'availability_exception',
      resources.flatMap(({ id, exceptions }) =>
        exceptions.map(({ on, from, to, kind, reason }) => ({
          resource_id: id,
          on_date: on,
          from_minute: from,
          to_minute: to,
          kind: kind === 'absence' ? 'absent' : 'extra',
          reason,
        })),
      ),
    ],
  ];
}

function ofPathways({ pathways }: WholeHouse): DemoRows {
  return [
    ['care_pathway', pathways.map(({ id, code }) => ({ id, code }))],
    [
      'care_pathway_version',
      pathways.map((pathway) => ({
        id: pathway.versionId,
        pathway_id: pathway.id,
        number: pathway.version,
        name: pathway.name,
        regime: pathway.regime,
        regime_source: pathway.regimeSource,
        definition: pathway.definition,
      })),
    ],
  ];
}

function ofPeople({ correspondents, patients, pathways, requests }: WholeHouse): DemoRows {
  const versionOf = new Map(pathways.map(({ id, versionId }) => [id, versionId]));
  return [
    [
      'correspondent',
      correspondents.map(({ id, displayName, rpps, specialty, email }) => ({
        id,
        display_name: displayName,
        rpps,
        specialty,
        email,
        // The demonstration's mailbox stands for secure messaging; one address is not marked yet, so that one sees what becomes of its letters.
        secure_email: specialty === 'chirurgie digestive' ? null : email,
      })),
    ],
    [
      'patient',
      patients.map((patient) => ({
        id: patient.id,
        ipp: patient.ipp,
        birth_name: patient.birthName,
        used_name: patient.usedName,
        first_names: patient.firstNames,
        birth_date: patient.birthDate,
        sex: patient.sex,
        birth_place_insee: patient.birthPlaceInsee,
        ins: patient.ins,
        ins_oid: patient.insOid,
        ins_status: patient.insStatus,
        phone: patient.phone,
        email: patient.email,
        primary_physician_id: patient.primaryPhysicianId,
        referring_physician_id: patient.referringPhysicianId,
      })),
    ],
    [
      'visit_request',
      requests.map((request) => ({
        id: request.id,
        unit_id: request.unitId,
        patient_id: request.patientId,
        pathway_version_id: versionOf.get(request.pathwayId),
        prescriber_id: request.prescriberId,
        justification: request.justification,
        priority: request.priority,
        wished_from: request.wishedFrom,
        wished_to: request.wishedTo,
        hours_from: request.hours?.from,
        hours_to: request.hours?.to,
        note: request.note,
        allergies: request.allergies,
        treatments: request.treatments,
        state: request.state,
        received_at: request.receivedAt,
      })),
    ],
  ];
}

/** The demo hospital as the database keeps it; its accounts and its booked visits are written apart. */
export function demoRows(hospital: DayHospital): DemoRows {
  const house = wholeHouse(hospital);
  const { rows, locationIds } = ofHouse(house);
  return [...rows, ...ofResources(house, locationIds), ...ofPathways(house), ...ofPeople(house)];
}
