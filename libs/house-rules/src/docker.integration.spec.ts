import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2019 from 'ajv/dist/2019';
import { parse } from 'yaml';
import { filesBelow, readText, ROOT } from './tree';

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: unknown;
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly secrets: Readonly<Record<string, unknown>>;
}

const compose = parse(readText('docker/compose.yaml'), { merge: true }) as Compose;
const service = (name: string): Service => {
  const found = compose.services[name];
  if (!found) throw new Error(`docker/compose.yaml has no service ${name}`);
  return found;
};

describe('the compose file', () => {
  it('is what the Compose Specification allows', () => {
    // Written with the "id" of older drafts, which every reference in it can do without.
    const schema = JSON.parse(readText('docker/schema/compose-spec.json'), (key, value: unknown) =>
      ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value,
    ) as object;
    const valid = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);
    expect(valid(compose) ? [] : valid.errors).toEqual([]);
    expect(valid({ ...compose, services: { ...compose.services, api: { ...service('api'), dependsOn: [] } } })).toBe(
      false,
    );
  });

  it('runs on both real servers, behind a web server, without the demonstration', () => {
    expect(service('postgres').image).toMatch(/^postgres:18/);
    expect(service('redis').image).toMatch(/^(valkey\/valkey|redis):/);
    expect(Object.keys(compose.services).sort()).toEqual([
      'api',
      'front-desk',
      'migrate',
      'postgres',
      'redis',
      'worker',
    ]);
    for (const name of ['api', 'worker', 'migrate'])
      expect(service(name).environment).toMatchObject({
        DIURNE_DEMO: '0',
        NODE_ENV: 'production',
        QUEUE_URL: 'redis://redis:6379',
      });
  });

  it('starts api and worker once the migrations are done, and gives the owner’s password to those alone', () => {
    for (const name of ['api', 'worker']) {
      expect(service(name).depends_on).toMatchObject({
        migrate: { condition: 'service_completed_successfully' },
        redis: { condition: 'service_healthy' },
      });
      expect(service(name).secrets).toEqual(['app_password', 'sealing_key']);
    }
    expect(service('migrate').secrets).toEqual(['owner_password', 'app_password', 'sealing_key']);
    for (const name of ['postgres', 'redis', 'api', 'front-desk']) expect(service(name).healthcheck).toBeDefined();
  });

  it('names only secrets it declares and variables that the apps read', () => {
    const declared = Object.keys(compose.secrets);
    expect(
      Object.values(compose.services)
        .flatMap(({ secrets }) => secrets ?? [])
        .filter((name) => !declared.includes(name)),
    ).toEqual([]);
    // A carrier says in its own folder what it needs.
    const carriers = filesBelow('libs/messaging/src/carriers');
    const readers = ['apps/api/src/config/environment.ts', 'apps/worker/src/config/environment.ts', ...carriers]
      .map(readText)
      .join('\n');
    expect(Object.keys(service('api').environment ?? {}).filter((name) => !readers.includes(`${name}:`))).toEqual([]);
  });
});

describe('the build of the images, outside a container', () => {
  let out: string;
  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'diurne-image-'));
    execFileSync('sh', [join(ROOT, 'docker/build.sh'), out, 'present'], {
      stdio: 'pipe',
      env: { ...process.env, CI: '' },
    });
  }, 180_000);
  afterAll(() => rmSync(out, { recursive: true, force: true }));

  it('holds api, worker and pages', () => {
    for (const path of [
      'server/apps/api/dist/main.mjs',
      'server/apps/worker/dist/main.mjs',
      'server/LICENSE',
      'front-desk/index.html',
    ]) {
      expect([path, existsSync(join(out, path))]).toEqual([path, true]);
    }
  });

  it('needs nothing at run time that production does not install', () => {
    const { dependencies } = JSON.parse(readText('package.json')) as { dependencies: Record<string, string> };
    const bundles = ['api', 'worker']
      .flatMap((app) => filesBelow(`apps/${app}/dist`))
      .filter((path) => path.endsWith('.mjs'));
    const imported = bundles.flatMap((path) =>
      [...readText(path).matchAll(/^(?:import|export)\b[^'";]*?(?:from )?["']([^"'.][^"']*)["'];?$/gm)].map(
        (match) => match[1] ?? '',
      ),
    );
    const packages = new Set(
      imported
        .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name))
        .map((name) =>
          name
            .split('/')
            .slice(0, name.startsWith('@') ? 2 : 1)
            .join('/'),
        ),
    );
    expect(packages).toContain('@nestjs/core');
    expect([...packages].filter((name) => !(name in dependencies))).toEqual([]);
  });

  it('answers from where it was put', () => {
    const document = join(out, 'openapi.json');
    execFileSync(process.execPath, [join(out, 'server/apps/api/dist/main.mjs'), 'openapi', document], {
      stdio: 'pipe',
      cwd: join(out, 'server'),
    });
    expect(JSON.parse(readFileSync(document, 'utf8'))).toMatchObject({
      openapi: expect.stringMatching(/^3\.1/) as string,
    });
  });
});
