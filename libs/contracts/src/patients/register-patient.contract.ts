import { z } from 'zod';
import { endpoint } from '../endpoint';
import { insistShape } from '../insist.shape';
import { planners } from '../roles';
import { civilDateShape, idShape } from '../values.shape';
import { patientShape } from './patient.shape';
import { emailShape, nameShape, phoneShape } from '../texts.shape';

export const registerPatient = endpoint({
  method: 'POST',
  path: '/patients',
  roles: planners,
  summary:
    'Register a patient under a provisional identity. Whoever may be the same is shown first, and refused as long as nobody says why it is somebody else.',
  body: z.strictObject({
    birthName: nameShape(100),
    usedName: nameShape(100).nullable().default(null),
    firstNames: nameShape(150),
    birthDate: civilDateShape,
    sex: z.enum(['female', 'male', 'unknown']),
    phone: phoneShape.nullable().default(null),
    email: emailShape.nullable().default(null),
    primaryPhysicianId: idShape.nullable().default(null),
    referringPhysicianId: idShape.nullable().default(null),
    insist: insistShape,
  }),
  answer: patientShape,
});
