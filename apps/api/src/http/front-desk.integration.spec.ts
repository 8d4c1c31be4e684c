import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runApi, type RunningApi } from '../testing/running-api';

let api: RunningApi;
const dist = mkdtempSync(join(tmpdir(), 'front desk '));
beforeAll(async () => {
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Diurne</title>');
  writeFileSync(join(dist, 'assets', 'index-3fA9.js'), 'let page;');
  writeFileSync(join(dist, '.secret'), 'no');
  api = await runApi({ FRONT_DESK_DIST: dist });
});
afterAll(async () => {
  await api.close();
  rmSync(dist, { recursive: true });
});

const page = (path: string, accept = 'text/html,*/*', method = 'GET') =>
  fetch(`${api.url}${path}`, { method, headers: { accept } });
const unnormalised = (path: string) =>
  new Promise<number | undefined>((answer, fail) => {
    request(`${api.url}`, { path }, (response) => {
      response.resume();
      answer(response.statusCode);
    })
      .on('error', fail)
      .end();
  });

describe('the front desk', () => {
  it('is one page at every address of its own, asked for anew each time', async () => {
    for (const path of ['/', '/jours/2026-11-23', '/connexion?retour=/semaine']) {
      const response = await page(path);
      expect([response.status, response.headers.get('cache-control'), await response.text()]).toEqual([
        200,
        'no-cache',
        '<!doctype html><title>Diurne</title>',
      ]);
    }
  });
  it('answers whoever asks for the front page, whatever they take, and whoever asks for its head', async () => {
    for (const accept of ['*/*', 'application/json', '']) {
      const response = await page('/', accept);
      expect([response.status, await response.text()]).toEqual([200, '<!doctype html><title>Diurne</title>']);
    }
    const head = await page('/', '*/*', 'HEAD');
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '',
    ]);
    expect((await page('/jours/2026-11-23', '*/*')).status).toBe(404);
  });
  it('has hashed files that are kept for a year', async () => {
    const response = await page('/assets/index-3fA9.js', '*/*');
    expect([response.status, response.headers.get('cache-control'), response.headers.get('content-type')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
      'text/javascript; charset=utf-8',
    ]);
  });
  it('does not answer for a missing file, another method, the API or what lies outside', async () => {
    expect([
      (await page('/assets/gone.js', '*/*')).status,
      (await page('/jours', 'text/html', 'POST')).status,
      (await page('/.secret', '*/*')).status,
    ]).toEqual([404, 404, 404]);
    const missing = await page('/api/nowhere');
    expect([missing.status, missing.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    for (const path of ['/../../etc/passwd', '/assets/../../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd'])
      expect(await unnormalised(path)).toBe(404);
  });
});
