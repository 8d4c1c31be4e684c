import { z } from 'zod';
import { endpoint } from '../endpoint';
import { signedInShape } from './account.shape';
import { lineShape, secretShape } from '../texts.shape';

export const signIn = endpoint({
  method: 'POST',
  path: '/sign-in',
  roles: 'public',
  summary: 'Open a user session; the cookie is HttpOnly.',
  body: z.strictObject({
    login: lineShape(100),
    password: secretShape(1, 'mot de passe attendu'),
  }),
  answer: signedInShape,
  opensSession: true,
});
