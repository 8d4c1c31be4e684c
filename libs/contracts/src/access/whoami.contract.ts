import { endpoint } from '../endpoint';
import { accountShape } from './account.shape';

export const whoami = endpoint({ method: 'GET', path: '/me', roles: 'signed-in', summary: 'The signed-in account.', answer: accountShape });
