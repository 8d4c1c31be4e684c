import { z } from 'zod';
import { roleShape } from '../roles';
import { civilDateShape, idShape, instantShape } from '../values.shape';

export const accountShape = z.object({
  id: idShape,
  login: z.string(),
  displayName: z.string(),
  roles: z.array(roleShape),
  /** The resource this person is on the day, when they are one. */
  resourceId: idShape.nullable(),
  rpps: z.string().nullable(),
  establishment: z.object({ id: idShape, name: z.string(), timeZone: z.string() }),
});
/** To whoever signs in or comes back: who they are, and the hour by the server's clock, for a computer whose own is wrong. */
export const signedInShape = accountShape.extend({
  now: instantShape,
  /** The password was given once: another has to be chosen before anything else. */
  passwordToChange: z.boolean(),
  /** The establishment asks a code of this account before anything else. */
  secondFactorDue: z.boolean(),
});
/** To the administrator: whether and until when one may sign in. */
export const managedAccountShape = accountShape.extend({
  /** Where this person works. */
  everyUnit: z.boolean(),
  unitIds: z.array(idShape),
  disabled: z.boolean(),
  /** The last day. */
  endsOn: civilDateShape.nullable(),
  passwordToChange: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** By failed sign-ins, from where they came. */
  slowedUntil: instantShape.nullable(),
});
export type ManagedAccountView = z.infer<typeof managedAccountShape>;
export type AccountView = z.infer<typeof accountShape>;
