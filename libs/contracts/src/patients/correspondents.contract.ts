import { z } from 'zod';
import { endpoint } from '../endpoint';
import { planners, recordReaders } from '../roles';
import { wordsShape } from '../values.shape';
import { correspondentShape } from './patient.shape';

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
    displayName: wordsShape(120),
    rpps: z
      .string()
      .regex(/^\d{11}$/, 'RPPS : 11 chiffres')
      .nullable()
      .default(null),
    specialty: wordsShape(80),
    email: z.email('adresse électronique attendue').nullable().default(null),
  }),
  answer: correspondentShape,
});
