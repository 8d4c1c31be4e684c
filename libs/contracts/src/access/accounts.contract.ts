import { z } from 'zod';
import { endpoint } from '../endpoint';
import { roleShape } from '../roles';
import { idParams, idShape } from '../values.shape';
import { workingUnitsShape } from './account-units.contract';
import { accountShape, managedAccountShape } from './account.shape';
import { lineShape, secretShape } from '../texts.shape';

export const listAccounts = endpoint({
  method: 'GET',
  path: '/accounts',
  roles: ['administrator'],
  summary: 'All accounts of the establishment.',
  answer: z.array(managedAccountShape),
});
const rppsShape = z
  .string()
  .regex(/^\d{11}$/, 'RPPS : 11 chiffres')
  .nullable();
const personShape = z.strictObject({
  displayName: lineShape(120),
  roles: z.array(roleShape).min(1, 'au moins un rôle').max(20),
  resourceId: idShape.nullable(),
  rpps: rppsShape,
});
export const createAccount = endpoint({
  method: 'POST',
  path: '/accounts',
  roles: ['administrator'],
  summary: 'Create an account.',
  body: personShape.extend({
    login: lineShape(100),
    password: secretShape(12, 'au moins 12 caractères'),
    resourceId: idShape.nullable().default(null),
    rpps: rppsShape.default(null),
    ...workingUnitsShape.shape,
  }),
  answer: accountShape,
  carriesSecret: true,
});
export const correctAccount = endpoint({
  method: 'PUT',
  path: '/accounts/:id',
  roles: ['administrator'],
  summary:
    'Put right what was said of a person: only fields that differ from what was seen are written, and none that somebody changed meanwhile.',
  params: idParams,
  body: z.strictObject({
    /** As it was read. */
    seen: z.strictObject({
      displayName: z.string().max(200),
      roles: z.array(roleShape).max(20),
      resourceId: idShape.nullable(),
      rpps: z.string().max(20).nullable(),
    }),
    now: personShape,
  }),
  answer: accountShape,
});
