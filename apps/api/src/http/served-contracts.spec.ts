import { endpoint, signIn, signOut, whoami } from '@diurne/contracts';
import { contractGaps, endpoints, isServedPath } from './served-contracts';

const all = { signIn, signOut, whoami };
const whole = [
  { name: 'A.open', contract: signIn },
  { name: 'A.close', contract: signOut },
  { name: 'A.me', contract: whoami },
];

describe('the contracts and their handlers', () => {
  it('fit one to one', () => {
    expect(contractGaps(whole, all)).toEqual([]);
  });
  it.each([
    ['a contract that nobody serves', whole.slice(1), 'signIn (POST /sign-in) is served by nobody'],
    [
      'a contract with two handlers',
      [...whole, { name: 'B.me', contract: whoami }],
      'whoami is served 2 times: A.me, B.me',
    ],
    [
      'a route without a contract',
      [...whole, { name: 'B.extra', contract: undefined }],
      'B.extra is a route without a contract: bind it with @Serves',
    ],
    [
      'a contract of no list',
      [...whole, { name: 'B.own', contract: endpoint({ method: 'GET', path: '/own', roles: 'public', summary: 'x' }) }],
      'B.own serves a contract that libs/contracts does not export',
    ],
  ])('do not fit with %s', (_what, handlers, gap) => {
    expect(contractGaps(handlers, all)).toEqual([gap]);
  });

  it('have one address each', () => {
    const addresses = Object.values(endpoints).map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses.length).toBeGreaterThan(50);
  });
});

describe('an address', () => {
  it.each([
    ['/api/me', true],
    ['/api/patients/3f', true],
    ['/api/visits/3f/agenda.pdf', true],
    ['/api/visits/3f/agendaxpdf', false],
    ['/api/patients/3f/more', false],
    ['/me', false],
  ])('%s is served: %s', (path, served) => {
    expect(isServedPath(path)).toBe(served);
  });
});
