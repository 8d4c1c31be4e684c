import { z } from 'zod';
import { endpoint } from '../endpoint';
import { insistShape } from '../insist.shape';
import { planners } from '../roles';
import { civilDateShape, idParams, idShape, minuteShape } from '../values.shape';
import { emailShape, nameShape, phoneShape } from '../texts.shape';
import { patientShape } from './patient.shape';

const seenShape = patientShape.pick({
  birthName: true,
  usedName: true,
  firstNames: true,
  birthDate: true,
  sex: true,
  phone: true,
  email: true,
});

export const correctPatient = endpoint({
  method: 'PUT',
  path: '/patients/:id',
  roles: [...planners, 'identityCell'],
  summary:
    'Put right what was entered of a patient. Only fields that differ from what was seen are written, and none that somebody changed meanwhile.',
  params: idParams,
  body: z.strictObject({
    /** The record as it was read: what it says there is never checked again. */
    seen: z.strictObject(seenShape.shape),
    now: z.strictObject({
      birthName: nameShape(100),
      usedName: nameShape(100).nullable(),
      firstNames: nameShape(150),
      birthDate: civilDateShape,
      sex: z.enum(['female', 'male', 'unknown']),
      phone: phoneShape.nullable(),
      email: emailShape.nullable(),
    }),
    insist: insistShape,
  }),
  answer: patientShape.extend({
    /** Coming visits whose agenda went to an address that is the patient's no longer. */
    sentElsewhere: z.array(
      z.object({
        visitId: idShape,
        unitName: z.string(),
        on: civilDateShape,
        arrival: minuteShape,
        address: z.string(),
        mayBeSent: z.boolean(),
      }),
    ),
  }),
});
