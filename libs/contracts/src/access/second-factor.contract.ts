import { z } from 'zod';
import { endpoint } from '../endpoint';
import { roleShape } from '../roles';
import { secretShape } from '../texts.shape';
import { idParams } from '../values.shape';

const own = { method: 'POST', roles: 'signed-in', carriesSecret: true, whileUnsettled: true } as const;

export const enrolSecondFactor = endpoint({
  ...own,
  path: '/me/second-factor/enrol',
  summary: 'A new secret for one’s authenticator, with one’s password; it counts from the first code given.',
  body: z.strictObject({ password: secretShape(1, 'mot de passe attendu') }),
  answer: z.object({ key: z.string(), address: z.string() }),
});
export const giveCode = endpoint({
  ...own,
  path: '/me/second-factor',
  summary: 'Give the code of one’s authenticator: this session is stepped up for as long as the establishment says.',
  body: z.strictObject({ code: secretShape(6, 'six chiffres') }),
});
export const resetSecondFactor = endpoint({
  method: 'POST',
  path: '/accounts/:id/reset-second-factor',
  roles: ['administrator'],
  summary: 'Forget an account’s authenticator; its sessions end.',
  params: idParams,
});

export const secondFactorRuleShape = z.object({
  /** Of whom a code is asked at each sign-in. */
  roles: z.array(roleShape).max(20),
  /** How long one is good for where an act asks for it. */
  minutes: z.int().min(1).max(720),
});
export type SecondFactorRuleView = z.infer<typeof secondFactorRuleShape>;
export const openSecondFactorRule = endpoint({
  method: 'GET',
  path: '/second-factor-rule',
  roles: ['administrator'],
  summary: 'Of whom a second factor is asked at the door, and how long one is good for.',
  answer: secondFactorRuleShape,
});
export const setSecondFactorRule = endpoint({
  method: 'POST',
  path: '/second-factor-rule',
  roles: ['administrator'],
  summary: 'Say of whom a second factor is asked at the door, and how long one is good for. Signing always asks.',
  body: secondFactorRuleShape.strict(),
  answer: secondFactorRuleShape,
});
