import { z } from 'zod';
import { endpoint } from '../endpoint';
import { recordReaders } from '../roles';
import { lineShape, textShape } from '../texts.shape';
import { civilDateShape, idParams, idShape, instantShape, minuteShape } from '../values.shape';

const endedVisitShape = z.object({
  visitId: idShape,
  unitId: idShape,
  unitName: z.string(),
  on: civilDateShape,
  arrival: z.int(),
  pathwayName: z.string(),
});
export const deathShape = z.object({
  id: idShape,
  patientId: idShape,
  on: civilDateShape,
  /** Null when nobody knows the hour. */
  atMinute: z.int().nullable(),
  /** During which it happened; null when it became known otherwise. */
  visitId: idShape.nullable(),
  toldBy: z.string().nullable(),
  declaredBy: z.string(),
  declaredAt: instantShape,
  /** What it ended beside the visit during which it happened. */
  visits: z.array(endedVisitShape),
  requests: z.array(z.object({ requestId: idShape, pathwayName: z.string() })),
});
export type DeathView = z.infer<typeof deathShape>;
const knownDeathShape = z.object({ death: deathShape.nullable() });

/** A death is said by a physician, and taken back by one. */
export const deathDeclarers = ['physician'] as const;

export const openDeath = endpoint({
  method: 'GET',
  path: '/patients/:id/death',
  roles: recordReaders,
  summary: 'Whether a patient has died, and what ended with it.',
  params: idParams,
  answer: knownDeathShape,
});
export const declareDeath = endpoint({
  method: 'POST',
  path: '/patients/:id/death',
  roles: deathDeclarers,
  summary: 'The patient has died; name and birth date were checked again. All that was to come ends.',
  params: idParams,
  body: z.strictObject({
    visitId: idShape.nullable().default(null),
    on: civilDateShape,
    atMinute: minuteShape.max(1439).nullable().default(null),
    /** Who told it, when it did not happen during a visit. */
    toldBy: lineShape(200).nullable().default(null),
    nameAsked: z.boolean(),
    birthDateAsked: z.boolean(),
    confirmed: z.boolean().default(false),
  }),
  answer: knownDeathShape,
});
export const withdrawDeath = endpoint({
  method: 'POST',
  path: '/deaths/:id/withdraw',
  roles: deathDeclarers,
  summary: 'The death was declared by mistake: what it ended comes back, and waits for somebody to tell the patient.',
  params: idParams,
  body: z.strictObject({ reason: textShape() }),
  answer: z.object({
    visits: z.array(
      endedVisitShape.extend({
        /** Why it stays ended, French; null when it stands as it stood. */
        notBecause: z.string().nullable(),
      }),
    ),
  }),
});
