import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { aSmallHouse } from '@diurne/database/testing';
import { runApi, testPassword, type RunningApi } from '../testing/running-api';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: { readonly const?: string };
}
interface Operation {
  readonly operationId: string;
  readonly security?: readonly unknown[];
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: object }> };
  readonly responses: Record<string, { readonly $ref?: string; readonly headers?: Record<string, unknown> }>;
}
interface Document {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: Record<string, Record<string, unknown>>;
}

/** The published document, and nothing else of this house. */
const document = JSON.parse(readFileSync(join(__dirname, '../../../../docs/openapi.json'), 'utf8')) as Document;
const followed = <T>(one: T | { readonly $ref: string }): T => {
  const [, , kind = '', name = ''] = typeof one === 'object' && one && '$ref' in one ? one.$ref.split('/') : [];
  return kind === '' ? (one as T) : (document.components[kind]?.[name] as T);
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);
const valid = new Ajv2020({ strict: false, validateFormats: false });

let api: RunningApi;
let login: string;
beforeAll(async () => {
  api = await runApi();
  const house = await aSmallHouse(api.database);
  ({ login } = await api.as(house.id.establishment, ['secretary']));
});
afterAll(async () => {
  await api.close();
});

/** Calls as the document says, and no header more; `without` leaves one out. */
async function call(operationId: string, body: unknown, cookie?: string, without?: string): Promise<Response> {
  const found = operations.find(({ operation }) => operation.operationId === operationId);
  if (!found) throw new Error(`the document knows no ${operationId}`);
  const { path, method, operation } = found;
  const [[mediaType, content] = ['', { schema: {} }]] = Object.entries(operation.requestBody?.content ?? {});
  expect(valid.validate(content.schema, body)).toBe(true);
  const headers = (operation.parameters ?? [])
    .map((parameter) => followed<Parameter>(parameter))
    .filter((parameter) => parameter.in === 'header' && parameter.required && parameter.name !== without)
    .map(({ name, schema }) => [name, schema.const ?? ''] as const);
  return fetch(`${api.url}${document.servers[0]?.url ?? ''}${path}`, {
    method,
    headers: { ...Object.fromEntries(headers), 'content-type': mediaType, ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  });
}
async function signedInCookie(): Promise<string> {
  const answer = await call('signIn', { login, password: testPassword });
  const announced = operations.find(({ operation }) => operation.operationId === 'signIn')?.operation.responses['200'];
  const set = answer.headers.get('set-cookie') ?? '';
  expect(Object.keys(announced?.headers ?? {})).toEqual(['Set-Cookie']);
  return set.split(';')[0] ?? '';
}
const patient = { birthName: 'DOCUMENT', firstNames: 'Anne', birthDate: '1950-01-01', sex: 'female' };

describe('a client built from docs/openapi.json alone', () => {
  it('signs in and writes', async () => {
    const { name } = document.components['securitySchemes']?.['userSession'] as { name: string };
    const cookie = await signedInCookie();
    expect(cookie.startsWith(`${name}=`)).toBe(true);
    const answer = await call('registerPatient', patient, cookie);
    expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ birthName: 'DOCUMENT' })]);
  });

  it('is refused without a header that the document demands, by a sentence that names it', async () => {
    const answer = await call('registerPatient', patient, await signedInCookie(), 'X-Diurne');
    expect([answer.status, await answer.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'origin-refused', detail: expect.stringContaining('x-diurne: 1') as string }),
    ]);
  });

  it('finds the headers and the refusals of every write', () => {
    for (const { method, path, operation } of operations.filter(({ method }) => method !== 'GET')) {
      const parameters = (operation.parameters ?? []).map((parameter) => followed<Parameter>(parameter));
      const named = parameters.map(({ name }) => name);
      expect([method, path, named]).toEqual([
        method,
        path,
        expect.arrayContaining(['X-Diurne', 'Origin', 'Sec-Fetch-Site']),
      ]);
      const statuses = Object.keys(operation.responses);
      const isOpen = operation.security?.length === 0;
      expect(statuses).toEqual(expect.arrayContaining(['403', 'default', ...(isOpen ? [] : ['401'])]));
      const body = JSON.stringify(operation.requestBody ?? {});
      expect(statuses.includes('412')).toBe(/"expected(Revision|Edit)"|"seen"/.test(body));
      if (operation.requestBody) expect(statuses).toContain('400');
    }
  });
});
