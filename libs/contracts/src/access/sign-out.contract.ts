import { endpoint } from '../endpoint';

export const signOut = endpoint({
  method: 'POST',
  path: '/sign-out',
  roles: 'signed-in',
  summary: 'Close the user session.',
});
