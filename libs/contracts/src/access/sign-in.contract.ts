import { z } from 'zod';
import { endpoint } from '../endpoint';
import { signedInShape } from './account.shape';

export const signIn = endpoint({
  method: 'POST',
  path: '/sign-in',
  roles: 'public',
  summary: 'Open a user session; the cookie is HttpOnly.',
  body: z.strictObject({
    login: z.string().trim().min(1, 'identifiant attendu').max(100),
    password: z.string().min(1, 'mot de passe attendu').max(200),
  }),
  answer: signedInShape,
  opensSession: true,
});
