import { z } from 'zod';
import { endpoint } from '../endpoint';
import { planners, recordReaders } from '../roles';
import { correspondentShape } from './patient.shape';
import { emailShape, lineShape } from '../texts.shape';

export const listCorrespondents = endpoint({
  method: 'GET',
  path: '/correspondents',
  roles: recordReaders,
  summary: 'Primary, referring and prescribing physicians.',
  answer: z.array(correspondentShape),
});
export const createCorrespondent = endpoint({
  method: 'POST',
  path: '/correspondents',
  roles: planners,
  summary: 'Add a physician to the address book.',
  body: z.strictObject({
    displayName: lineShape(120),
    rpps: z
      .string()
      .regex(/^\d{11}$/, 'RPPS : 11 chiffres')
      .nullable()
      .default(null),
    specialty: lineShape(80),
    email: emailShape.nullable().default(null),
  }),
  answer: correspondentShape,
});
