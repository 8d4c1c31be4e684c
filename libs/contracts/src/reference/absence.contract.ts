import { z } from 'zod';
import { endpoint } from '../endpoint';
import { patientTraitsShape } from '../patients/patient.shape';
import { lineShape } from '../texts.shape';
import { civilDateShape, idParams, idShape, minuteShape } from '../values.shape';
import { unitShape } from './unit.contract';

/** Who answers for it that somebody is away, or that a unit does not open. */
export const absenceNoters = ['coordinator', 'administrator'] as const;

export const absenceShape = z.object({
  id: idShape,
  resourceId: idShape,
  on: civilDateShape,
  until: civilDateShape,
  from: minuteShape,
  to: minuteShape,
  reason: z.string(),
});
export type AbsenceView = z.infer<typeof absenceShape>;

/** What stands there and is still to be lived: a step, or the stay where `stepLabel` is null. */
export const touchedShape = z.object({
  visitId: idShape,
  on: civilDateShape,
  unitId: idShape,
  unitName: z.string(),
  pathwayName: z.string(),
  stepLabel: z.string().nullable(),
  from: minuteShape,
  to: minuteShape,
  /** Null for who may not read records. */
  patient: patientTraitsShape.nullable(),
});
export type TouchedView = z.infer<typeof touchedShape>;

/** Left out: the whole day, and that day alone. */
const hours = { from: minuteShape.default(0), to: minuteShape.default(1440) };
const asked = {
  from: z.coerce.number().pipe(minuteShape).default(0),
  to: z.coerce.number().pipe(minuteShape).default(1440),
};

export const listAbsences = endpoint({
  method: 'GET',
  path: '/absences',
  roles: 'signed-in',
  summary: 'Absences of resources that are not over.',
  answer: z.array(absenceShape),
});
export const noteAbsence = endpoint({
  method: 'POST',
  path: '/resources/:id/absences',
  roles: absenceNoters,
  summary:
    'A resource is not there: nothing is planned on it at these hours from now on. What stands there stays, and is listed.',
  params: idParams,
  body: z.strictObject({
    on: civilDateShape,
    until: civilDateShape.optional(),
    ...hours,
    reason: lineShape(200),
  }),
  answer: z.object({ absence: absenceShape, touched: z.array(touchedShape) }),
  status: 201,
});
export const takeAbsenceBack = endpoint({
  method: 'DELETE',
  path: '/absences/:id',
  roles: absenceNoters,
  summary: 'It is there after all: its hours can be planned again.',
  params: idParams,
});
export const listTouchedByAbsence = endpoint({
  method: 'GET',
  path: '/resources/:id/touched',
  roles: absenceNoters,
  summary: 'What an absence would touch, or touches.',
  params: idParams,
  query: z.strictObject({ on: civilDateShape, until: civilDateShape.optional(), ...asked }),
  answer: z.array(touchedShape),
});
export const closeUnit = endpoint({
  method: 'POST',
  path: '/units/:id/closures',
  roles: absenceNoters,
  summary: 'A unit does not open on these days: nothing more is planned there. What stands there stays, and is listed.',
  params: idParams,
  body: z.strictObject({ on: civilDateShape, until: civilDateShape.optional(), reason: lineShape(200) }),
  answer: z.object({ unit: unitShape, touched: z.array(touchedShape) }),
  status: 201,
});
export const takeClosureBack = endpoint({
  method: 'POST',
  path: '/units/:id/closures/taken-back',
  roles: absenceNoters,
  summary: 'A unit opens on these days after all, as its week says.',
  params: idParams,
  body: z.strictObject({ on: civilDateShape, until: civilDateShape.optional() }),
  answer: unitShape,
});
export const listTouchedByClosure = endpoint({
  method: 'GET',
  path: '/units/:id/touched',
  roles: absenceNoters,
  summary: 'What a closure would touch, or touches.',
  params: idParams,
  query: z.strictObject({ on: civilDateShape, until: civilDateShape.optional() }),
  answer: z.array(touchedShape),
});
