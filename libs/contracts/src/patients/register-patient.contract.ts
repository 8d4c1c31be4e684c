import { z } from 'zod';
import { endpoint } from '../endpoint';
import { planners } from '../roles';
import { civilDateShape, idShape, wordsShape } from '../values.shape';
import { patientShape } from './patient.shape';

export const registerPatient = endpoint({
  method: 'POST',
  path: '/patients',
  roles: planners,
  summary: 'Register a patient under a provisional identity.',
  body: z.strictObject({
    birthName: wordsShape(100),
    usedName: wordsShape(100).nullable().default(null),
    firstNames: wordsShape(150),
    birthDate: civilDateShape,
    sex: z.enum(['female', 'male', 'unknown']),
    phone: wordsShape(30).nullable().default(null),
    email: z.email('adresse électronique attendue').nullable().default(null),
    primaryPhysicianId: idShape.nullable().default(null),
    referringPhysicianId: idShape.nullable().default(null),
  }),
  answer: patientShape,
});
