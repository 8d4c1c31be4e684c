import type { Endpoint } from '@diurne/contracts';
import fc from 'fast-check';
import { z } from 'zod';

type Schema = {
  readonly [key: string]: unknown;
  readonly type?: string | string[];
  readonly properties?: Record<string, Schema>;
  readonly required?: string[];
  readonly items?: Schema;
  readonly anyOf?: Schema[];
  readonly enum?: unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema;
};
export interface HostileRequest {
  readonly params: Record<string, string>;
  readonly query: Record<string, string>;
  readonly body: string | undefined;
}

const dates = [
  '2027-06-01',
  '2026-10-25',
  '2027-03-28',
  '2026-02-29',
  '2028-02-29',
  '0000-01-01',
  '9999-12-31',
  '1900-01-01',
  '2199-12-31',
  '2027-6-1',
  '+02027-06-01',
  '2027-06-01T00:00:00Z',
];
const numbers = [0, -1, 1, 0.5, 1440, 1441, 2_147_483_647, 2_147_483_648, 9_007_199_254_740_991, 1e308, -1e308, 5e-324];
const deep = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => ({ a: [inner] }), 1);
const nasty: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff',
  '👩‍⚕️',
  '\u202e',
  '%',
  "'; DROP TABLE patient; --",
  '{}',
  '[object Object]',
  '__proto__',
  'constructor',
  'NaN',
  'x'.repeat(20_001),
  ...dates,
  ...numbers,
  [],
  {},
  [null],
  [[]],
  { __proto__: null, toString: 1 },
  JSON.parse('{"__proto__":{"admin":true}}'),
  { length: -1 },
  deep(40),
  Array.from({ length: 300 }, () => 1),
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF',
];

/** Ids that exist, by the table they stand in. */
export type KnownIds = Readonly<Record<string, readonly string[]>>;
const tableOfField: Readonly<Record<string, string>> = {
  unitId: 'medical_unit',
  requestIds: 'visit_request',
  patientId: 'patient',
  pathwayId: 'care_pathway',
  prescriberId: 'correspondent',
  stepId: 'care_step',
  primaryPhysicianId: 'correspondent',
  referringPhysicianId: 'correspondent',
};
const tableOfPath: Readonly<Record<string, string>> = {
  visits: 'day_visit',
  requests: 'visit_request',
  patients: 'patient',
};
/** Most ids are of the right kind, so that the request gets as far as it can. */
function idOf(name: string, ids: KnownIds): fc.Arbitrary<string> {
  const right = ids[tableOfField[name] ?? name] ?? ids['resource'] ?? [];
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...right) },
    { weight: 2, arbitrary: fc.constantFrom(...Object.values(ids).flat()) },
    { weight: 1, arbitrary: fc.uuid() },
  );
}

function valueOf(schema: Schema, ids: KnownIds, name = ''): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => valueOf(one, ids, name)));
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object': {
      const named = schema.propertyNames?.enum;
      if (named)
        return fc.record(
          Object.fromEntries(named.map((key) => [String(key), valueOf(schema.additionalProperties ?? {}, ids, name)])),
        );
      const properties = Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, one]) => [key, valueOf(one, ids, key)]),
      );
      return fc.record(properties, { requiredKeys: (schema.required ?? []).filter((key) => key in properties) });
    }
    case 'array':
      return fc.array(valueOf(schema.items ?? {}, ids, name), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(4, schema.minItems ?? 0),
      });
    case 'integer':
    case 'number':
      if (/^(expected|version)/.test(name)) return fc.integer({ min: 0, max: 4 });
      return fc.integer({ min: Math.max(schema.minimum ?? -3, -3), max: Math.min(schema.maximum ?? 1500, 1500) });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'string':
      if (schema.format === 'uuid') return idOf(name, ids);
      if (schema.format === 'email') return fc.constant('quelquun@exemple.test');
      if (schema.pattern?.includes('-\\d{2}-\\d{2}'))
        return fc.constantFrom(...dates.slice(0, 3), '2027-06-01', '2027-06-02');
      if (schema.pattern?.includes('\\d{11}')) return fc.constantFrom('10003456786', '10003456781');
      return fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    default:
      return fc.constant('x');
  }
}

/** The value with one node replaced, dropped or given a field too many. */
function spoiled(value: unknown, at: readonly number[], evil: unknown): unknown {
  const [head, ...rest] = at;
  if (head === undefined || typeof value !== 'object' || value === null || Object.keys(value).length === 0) return evil;
  const keys = Object.keys(value);
  const key = keys[head % (keys.length + 1)];
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  if (key === undefined) return Array.isArray(value) ? [...(value as unknown[]), evil] : { ...copy, unexpected: evil };
  copy[key] = spoiled(copy[key], rest, evil);
  return copy;
}

const schemaOf = (shape: z.ZodType | undefined): Schema =>
  shape ? (z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema) : { type: 'object' };
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 3000);
const texts = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries((value ?? {}) as Record<string, unknown>)
      .slice(0, 20)
      .filter(([, one]) => one !== undefined)
      .map(([key, one]) => [key, asText(one).replace(/\p{Cs}/gu, '\0')]),
  );

/** Requests that nearly fit a contract: most have one thing wrong somewhere, some are no JSON at all, a few are right. */
export function hostileRequests(contract: Endpoint, known: KnownIds): fc.Arbitrary<HostileRequest> {
  const ids = { ...known, id: known[tableOfPath[contract.path.split('/')[1] ?? ''] ?? 'day_visit'] ?? [] };
  const body = contract.body ? valueOf(schemaOf(contract.body), ids) : fc.constant({});
  return fc
    .record({
      params: valueOf(schemaOf(contract.params), ids),
      query: valueOf(schemaOf(contract.query), ids),
      body,
      where: fc.constantFrom(
        'body',
        'body',
        'body',
        'body',
        'params',
        'query',
        'nowhere',
        'nowhere',
        'nowhere',
        'text',
      ),
      at: fc.array(fc.nat(12), { maxLength: 4 }),
      evil: fc.constantFrom(...nasty),
      text: fc.string({ maxLength: 40 }),
    })
    .map(({ params, query, body: good, where, at, evil, text }) => {
      const part = (name: string, value: unknown) =>
        where === name ? spoiled(value, name === 'body' ? at : at.slice(0, 1), evil) : value;
      const known = Object.keys((params ?? {}) as object);
      const spoiltParams = texts(part('params', params));
      return {
        params: Object.fromEntries(known.map((name) => [name, spoiltParams[name] || 'x'])),
        query: texts(part('query', query)),
        body: contract.method === 'GET' ? undefined : where === 'text' ? text : JSON.stringify(part('body', good)),
      };
    });
}
