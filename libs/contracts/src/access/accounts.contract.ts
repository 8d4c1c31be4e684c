import { z } from 'zod';
import { endpoint } from '../endpoint';
import { roleShape } from '../roles';
import { idShape } from '../values.shape';
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
export const createAccount = endpoint({
  method: 'POST',
  path: '/accounts',
  roles: ['administrator'],
  summary: 'Create an account.',
  body: z.strictObject({
    login: lineShape(100),
    displayName: lineShape(120),
    password: secretShape(12, 'au moins 12 caractères'),
    roles: z.array(roleShape).min(1, 'au moins un rôle').max(20),
    resourceId: idShape.nullable().default(null),
    rpps: z
      .string()
      .regex(/^\d{11}$/, 'RPPS : 11 chiffres')
      .nullable()
      .default(null),
    ...workingUnitsShape.shape,
  }),
  answer: accountShape,
  carriesSecret: true,
});
