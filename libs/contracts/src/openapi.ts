import { z } from 'zod';
import type { Endpoint } from './endpoint';
import { problemShape } from './problem.shape';

type Json = Readonly<Record<string, unknown>>;

/** What a caller sends is the shape's input, what it gets the shape's output: a default may be left out of the first only. */
function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any', reused: 'inline' }) as Json;
  return schema;
}

function parametersOf(shape: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!shape) return [];
  const { properties = {}, required = [] } = schemaOf(shape, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema }));
}

function answersOf(contract: Endpoint): Json {
  const good = contract.mediaType
    ? { 200: { description: 'The document.', content: { [contract.mediaType]: { schema: { type: 'string', format: 'binary' } } } } }
    : contract.answer ? { 200: { description: 'Done.', content: { 'application/json': { schema: schemaOf(contract.answer, 'output') } } } } : { 204: { description: 'Done.' } };
  return { ...good, default: { $ref: '#/components/responses/Problem' } };
}

function operationOf(name: string, contract: Endpoint): Json {
  const parameters = [...parametersOf(contract.params, 'path'), ...parametersOf(contract.query, 'query'), ...(contract.method === 'GET' ? [] : [{ $ref: '#/components/parameters/OwnPages' }])];
  return {
    operationId: name, summary: contract.summary, tags: [contract.path.split('/')[1]],
    'x-roles': contract.roles,
    ...(contract.roles === 'public' ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(contract.body ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(contract.body, 'input') } } } } : {}),
    responses: answersOf(contract),
  };
}

/** OpenAPI 3.1, drawn from the very contracts that the API checks and the front desk calls. */
export function openApiDocument(endpoints: Readonly<Record<string, Endpoint>>): Json {
  const paths: Record<string, Record<string, Json>> = {};
  const inOrder = Object.entries(endpoints).sort(([, a], [, b]) => (a.path === b.path ? (a.method < b.method ? -1 : 1) : a.path < b.path ? -1 : 1));
  for (const [name, contract] of inOrder) {
    const path = contract.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[contract.method.toLowerCase()] = operationOf(name, contract);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Diurne', version: '1', description: 'Planning of day hospital visits. Every refusal is an RFC 9457 problem with a stable code and a French sentence.', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/api' }],
    security: [{ userSession: [] }],
    paths,
    components: {
      securitySchemes: { userSession: { type: 'apiKey', in: 'cookie', name: 'diurne_session' } },
      parameters: { OwnPages: { name: 'X-Diurne', in: 'header', required: true, description: 'Proves that a write comes from a page that may send headers: no form of another site can.', schema: { type: 'string', const: '1' } } },
      responses: { Problem: { description: 'Refused: what is wrong, where, what to do.', content: { 'application/problem+json': { schema: schemaOf(problemShape, 'output') } } } },
    },
  };
}
