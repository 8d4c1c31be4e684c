import { endpoint } from '../endpoint';

export const signOut = endpoint({
  method: 'POST',
  path: '/sign-out',
  roles: 'signed-in',
  whileUnsettled: true,
  summary: 'Close the user session.',
});
