import { endpoint } from '../endpoint';
import { signedInShape } from './account.shape';

export const whoami = endpoint({
  method: 'GET',
  path: '/me',
  roles: 'signed-in',
  whileUnsettled: true,
  summary: 'The signed-in account.',
  answer: signedInShape,
});
