import { z } from 'zod';
import { endpoint } from '../endpoint';
import { insistShape } from '../insist.shape';
import { planners, recordReaders } from '../roles';
import { idParams } from '../values.shape';
import { correspondentShape } from './patient.shape';
import { emailShape, lineShape } from '../texts.shape';

const entryShape = z.strictObject({
  displayName: lineShape(120),
  rpps: z
    .string()
    .regex(/^\d{11}$/, 'RPPS : 11 chiffres')
    .nullable()
    .default(null),
  specialty: lineShape(80),
  email: emailShape.nullable().default(null),
});

export const listCorrespondents = endpoint({
  method: 'GET',
  path: '/correspondents',
  roles: [...recordReaders, 'administrator'],
  summary: 'Primary, referring and prescribing physicians.',
  answer: z.array(correspondentShape),
});
export const createCorrespondent = endpoint({
  method: 'POST',
  path: '/correspondents',
  roles: planners,
  summary: 'Add a physician to the address book.',
  body: z.strictObject({ ...entryShape.shape, insist: insistShape }),
  answer: correspondentShape,
});
export const correctCorrespondent = endpoint({
  method: 'PUT',
  path: '/correspondents/:id',
  roles: [...planners, 'administrator'],
  summary:
    'Put right an entry of the address book. Only fields that differ from what was seen are written, and none that somebody changed meanwhile.',
  params: idParams,
  body: z.strictObject({
    seen: z.strictObject(correspondentShape.omit({ id: true, isSecure: true }).shape),
    now: entryShape,
    insist: insistShape,
  }),
  answer: correspondentShape,
});
/** Who answers for it that an address is one of secure messaging. */
export const secureMarkers = ['coordinator', 'administrator'] as const;
export const markSecureAddress = endpoint({
  method: 'PUT',
  path: '/correspondents/:id/secure-address',
  roles: secureMarkers,
  summary: 'Mark a physician’s present address as one of secure messaging (MSSanté), or take the mark back with null.',
  params: idParams,
  body: z.strictObject({ email: emailShape.nullable() }),
  answer: correspondentShape,
});
