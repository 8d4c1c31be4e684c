import { openDay, openWeek, searchPatients, signOut, undoLastChange } from '@diurne/contracts';
import { unit } from '../testing/mock/hospital.fixture';
import { problem } from '../testing/render-desk';
import { addressOf, call } from './call';
import { Refusal } from './refusal';

const unitId = unit.id;
const answering = (response: Response): { readonly seen: { url: string; init: RequestInit }[] } => {
  const seen: { url: string; init: RequestInit }[] = [];
  globalThis.fetch = (async (url: unknown, init: RequestInit) => {
    seen.push({ url: String(url), init });
    return response;
  }) as typeof fetch;
  return { seen };
};
const refused = async (promise: Promise<unknown>): Promise<Refusal> =>
  promise.then(
    () => {
      throw new Error('was not refused');
    },
    (error: unknown) => error as Refusal,
  );

it('fills the path, encodes the query and marks writes alone', async () => {
  const read = answering(new Response(JSON.stringify({ unitId, days: [] })));
  await call(openWeek, { params: { unitId, monday: '2026-11-23' } });
  expect(read.seen[0]?.url).toBe(`/api/units/${unitId}/weeks/2026-11-23`);
  expect(new Headers(read.seen[0]?.init.headers).has('x-diurne')).toBe(false);
  const search = answering(new Response('{"patients":[],"more":false}'));
  await call(searchPatients, { query: { search: 'é & co' } });
  expect(search.seen[0]?.url).toBe('/api/patients?search=%C3%A9+%26+co');
  const write = answering(new Response(null, { status: 204 }));
  expect(await call(signOut, {})).toBeUndefined();
  expect(new Headers(write.seen[0]?.init.headers).get('x-diurne')).toBe('1');
});

it('takes the second click of a double click for the first, and a later one for a new act', async () => {
  const seen: string[] = [];
  globalThis.fetch = (async (url: unknown) => {
    seen.push(String(url));
    return new Response(null, { status: 204 });
  }) as typeof fetch;
  await Promise.all([call(signOut, {}), call(signOut, {})]);
  expect(seen).toHaveLength(1);
  await call(signOut, {});
  expect(seen).toHaveLength(2);
});

it('names a write by the same key as long as nothing comes back, and by a new one after an answer', async () => {
  const keys: (string | null)[] = [];
  let answers: (() => Response)[] = [];
  globalThis.fetch = (async (_url: unknown, init: RequestInit) => {
    keys.push(new Headers(init.headers).get('idempotency-key'));
    const next = answers.shift();
    if (!next) throw new TypeError('failed to fetch');
    return next();
  }) as typeof fetch;
  const write = () => call(signOut, {}).catch(() => undefined);
  await write();
  answers = [() => new Response(null, { status: 502 })];
  await write();
  answers = [() => problem(409, 'still-writing', 'En cours.')];
  await write();
  answers = [() => new Response(null, { status: 204 })];
  await write();
  await call(openDay, { params: { unitId, on: '2026-11-23' } }).catch(() => undefined);
  expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  expect([keys[1], keys[2]]).toEqual([keys[0], keys[0]]);
  expect(keys[3]).not.toBe(keys[0]);
  expect(keys[4]).toBeNull();
});

it('gives back a refusal with its sentences', async () => {
  answering(
    problem(409, 'plan-refused', 'Refusé.', [
      { code: 'a', message: 'Un.' },
      { code: 'b', message: 'Deux.' },
      { code: 'c', message: 'Deux.' },
    ]),
  );
  const error = await refused(
    call(undoLastChange, { params: { unitId, on: '2026-11-23' }, body: { expectedRevision: 7 } }),
  );
  expect(error).toBeInstanceOf(Refusal);
  expect([error.code, error.sentences]).toEqual(['plan-refused', ['Un.', 'Deux.']]);
});

it('refuses an answer of another shape and a refusal that is none', async () => {
  answering(new Response(JSON.stringify({ on: 'tomorrow' })));
  expect((await refused(call(openDay, { params: { unitId, on: '2026-11-23' } }))).code).toBe('unexpected');
  answering(new Response('<html>502</html>', { status: 502 }));
  expect((await refused(call(openDay, { params: { unitId, on: '2026-11-23' } }))).code).toBe('unexpected');
});

it('says that the server cannot be reached', async () => {
  globalThis.fetch = (async () => {
    throw new TypeError('failed to fetch');
  }) as typeof fetch;
  expect((await refused(call(openDay, { params: { unitId, on: '2026-11-23' } }))).code).toBe('service-unavailable');
});

it('never says of a write without an answer that nothing was recorded', async () => {
  globalThis.fetch = (async () => {
    throw new TypeError('failed to fetch');
  }) as typeof fetch;
  const [lost] = (
    await refused(call(undoLastChange, { params: { unitId, on: '2026-11-23' }, body: { expectedRevision: 7 } }))
  ).sentences;
  expect(lost).toContain('on ne sait pas si c’est enregistré');
  const [unread] = (await refused(call(openDay, { params: { unitId, on: '2026-11-23' } }))).sentences;
  expect(unread).not.toContain('enregistré');
});

it('gives the address of a document', () => {
  expect(addressOf(openDay, { unitId, on: '2026-11-23' })).toBe(`/api/units/${unitId}/days/2026-11-23`);
});
