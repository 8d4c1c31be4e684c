import { readText } from './tree';

const pathIn = (contract: string) =>
  /path: '([^']+)'/.exec(readText(`libs/contracts/src/${contract}.contract.ts`))?.[1] ?? '';
const live = `/api${pathIn('live/live')}`;
const attempts = `/api${pathIn('access/sign-in')}`;

/** What `docker/nginx.conf` says of each address, and of all. */
const config = readText('docker/nginx.conf').replaceAll(/^\s*#.*$/gm, '');
const locations = new Map(
  [...config.matchAll(/location (?:= )?(\S+) \{([^}]*)\}/g)].map(([, address = '', says = '']) => [
    address,
    [...says.matchAll(/([^;]+);/g)].map(([, words = '']) => words.trim().replaceAll(/\s+/g, ' ')),
  ]),
);
const saidOf = (address: string): readonly string[] => {
  const found = locations.get(address);
  if (!found) throw new Error(`docker/nginx.conf says nothing of ${address}`);
  return found;
};
const seconds = (words: string) => Number(/(\d+)s$/.exec(words)?.[1]);

/** The most of a pause between two signs of life, as `docs/configuration.md` and the API's environment have it. */
const longestBeat = Number(
  /LIVE_BEAT_SECONDS: wholeNumber\(1, (\d+)\)/.exec(readText('apps/api/src/config/environment.ts'))?.[1],
);

function directives(policy: readonly (readonly [name: string, sources: string])[]): ReadonlyMap<string, string> {
  const given = new Map(policy);
  const fallback = given.get('default-src') ?? '';
  // Both fall back to the default.
  for (const name of ['script-src', 'connect-src']) if (!given.has(name)) given.set(name, fallback);
  return new Map([...given].sort());
}

describe('the web server in front of pages and API', () => {
  it('passes live screens on as they come, and leaves them open longer than the API is silent', () => {
    const said = saidOf(live);
    expect(said).toEqual(expect.arrayContaining(['proxy_buffering off', 'proxy_http_version 1.1', 'gzip off']));
    expect(longestBeat).toBe(60);
    expect(seconds(said.find((words) => words.startsWith('proxy_read_timeout')) ?? '')).toBeGreaterThan(longestBeat);
  });

  it('slows down who tries passwords, and says so as the API does', () => {
    expect(saidOf(attempts)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^limit_req zone=sign_in /) as string, 'limit_req_status 429']),
    );
  });

  it('names caller, host and protocol to the API wherever it hands on', () => {
    const toApi = [...locations].filter(([, says]) => says.some((words) => words.startsWith('proxy_pass')));
    expect(toApi.map(([address]) => address).sort()).toEqual(['/api/', live, attempts].sort());
    for (const [, says] of toApi)
      expect(says).toEqual(
        expect.arrayContaining([
          'proxy_pass http://api:4300',
          'proxy_set_header Host $http_host',
          'proxy_set_header X-Forwarded-For $remote_addr',
          'proxy_set_header X-Forwarded-Proto $scheme',
        ]),
      );
  });

  it('gives the page at every address of the desk, asked for anew each time, and keeps its assets', () => {
    expect(saidOf('/')).toEqual(['expires -1', 'try_files $uri /index.html']);
    expect(saidOf('/assets/')).toContain('expires 1y');
  });

  it('loses none of its headers in a location of its own, and has the API’s policy', () => {
    for (const [, says] of locations) expect(says.filter((words) => words.startsWith('add_header'))).toEqual([]);
    const here = /Content-Security-Policy "([^"]*)"/.exec(config)?.[1] ?? '';
    const there = readText('apps/api/src/http/security-headers.ts');
    const ofTheApi = [...there.matchAll(/(\w+): \[(["'][^\]]*)\]/g)].map(
      ([, name = '', sources = '']) =>
        [
          name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
          [...sources.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, one, other]) => one ?? other).join(' '),
        ] as const,
    );
    expect(ofTheApi.length).toBeGreaterThan(10);
    expect(
      directives(
        here.split(';').map((one) => {
          const [name = '', ...sources] = one.trim().split(' ');
          return [name, sources.join(' ')] as const;
        }),
      ),
    ).toEqual(directives(ofTheApi));
  });
});
