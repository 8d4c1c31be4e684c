import { z } from 'zod';
import { endpoint } from '../endpoint';
import { secretShape } from '../texts.shape';
import { civilDateShape, idParams, instantShape } from '../values.shape';

const byAdministrator = { method: 'POST', roles: ['administrator'], params: idParams } as const;

export const resetPassword = endpoint({
  ...byAdministrator,
  path: '/accounts/:id/reset-password',
  summary:
    'Give a password that is shown once, opens a session until its instant, and must be changed then. Ends the sessions.',
  answer: z.object({ password: z.string(), until: instantShape }),
  carriesSecret: true,
});
export const disableAccount = endpoint({
  ...byAdministrator,
  path: '/accounts/:id/disable',
  summary: 'Close an account now: its sessions end.',
});
export const enableAccount = endpoint({
  ...byAdministrator,
  path: '/accounts/:id/enable',
  summary: 'Open an account again that was closed.',
});
export const unlockAccount = endpoint({
  ...byAdministrator,
  path: '/accounts/:id/unlock',
  summary: 'Forget the failed sign-ins that slow an account down.',
});
export const endAccount = endpoint({
  ...byAdministrator,
  path: '/accounts/:id/end',
  summary: 'Say the last day of somebody who leaves; null takes it back.',
  body: z.strictObject({ on: civilDateShape.nullable() }),
});
export const changePassword = endpoint({
  method: 'POST',
  path: '/me/password',
  roles: 'signed-in',
  summary: 'Choose another password of one’s own; every other session of the account ends.',
  body: z.strictObject({
    current: secretShape(1, 'mot de passe attendu'),
    next: secretShape(12, 'au moins 12 caractères'),
  }),
  carriesSecret: true,
  whileUnsettled: true,
});
