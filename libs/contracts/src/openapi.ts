import { z } from 'zod';
import type { Endpoint } from './endpoint';
import { problemShape } from './problem.shape';

type Json = Readonly<Record<string, unknown>>;

const prefix = '#/components/schemas/';

/** Draws shapes; those that have a name are drawn once, as components. */
class Drawing {
  readonly components: Record<string, unknown> = {};
  private readonly names = z.registry<{ id: string }>();

  constructor(shapes: Readonly<Record<string, z.ZodType>>) {
    for (const [name, shape] of Object.entries(shapes)) this.names.add(shape, { id: name });
  }

  /** What a caller gets: defaults are filled in. */
  answer(shape: z.ZodType): Json {
    const { $defs = {}, ...schema } = this.draw(shape, 'output', this.names);
    Object.assign(this.components, $defs);
    return schema;
  }

  /** What a caller sends: a default may be left out, so that the named components do not fit. */
  input(shape: z.ZodType): Json {
    return this.draw(shape, 'input', z.registry());
  }

  private draw(
    shape: z.ZodType,
    io: 'input' | 'output',
    metadata: z.core.$ZodRegistry<Record<string, unknown>>,
  ): Json & { $defs?: Json } {
    const text = JSON.stringify(z.toJSONSchema(shape, { io, metadata, unrepresentable: 'any' }));
    const schema = JSON.parse(text.replaceAll('"#/$defs/', `"${prefix}`), (key, value: unknown) =>
      key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
    ) as Json & { $defs?: Json };
    return schema;
  }
}

function parametersOf(drawing: Drawing, shape: z.ZodType | undefined, where: 'path' | 'query'): Json[] {
  if (!shape) return [];
  const { properties = {}, required = [] } = drawing.input(shape) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema,
  }));
}

function answersOf(drawing: Drawing, contract: Endpoint): Json {
  const good = contract.mediaType
    ? {
        200: {
          description: 'The document.',
          content: { [contract.mediaType]: { schema: { type: 'string', format: 'binary' } } },
        },
      }
    : contract.answer
      ? { 200: { description: 'Done.', content: { 'application/json': { schema: drawing.answer(contract.answer) } } } }
      : { 204: { description: 'Done.' } };
  return { ...good, default: { $ref: '#/components/responses/Problem' } };
}

function operationOf(drawing: Drawing, name: string, contract: Endpoint): Json {
  const parameters = [
    ...parametersOf(drawing, contract.params, 'path'),
    ...parametersOf(drawing, contract.query, 'query'),
    ...(contract.method === 'GET' ? [] : [{ $ref: '#/components/parameters/OwnPages' }]),
  ];
  return {
    operationId: name,
    summary: contract.summary,
    tags: [contract.path.split('/')[1]],
    'x-roles': contract.roles,
    ...(contract.roles === 'public' ? { security: [] } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(contract.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: drawing.input(contract.body) } } } }
      : {}),
    responses: answersOf(drawing, contract),
  };
}

/** OpenAPI 3.1, drawn from the very contracts that the API checks and the front desk calls. */
export function openApiDocument(
  endpoints: Readonly<Record<string, Endpoint>>,
  shapes: Readonly<Record<string, z.ZodType>>,
): Json {
  const drawing = new Drawing(shapes);
  const paths: Record<string, Record<string, Json>> = {};
  const inOrder = Object.entries(endpoints).sort(([, a], [, b]) =>
    a.path === b.path ? (a.method < b.method ? -1 : 1) : a.path < b.path ? -1 : 1,
  );
  for (const [name, contract] of inOrder) {
    const path = contract.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[contract.method.toLowerCase()] = operationOf(drawing, name, contract);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Diurne',
      version: '1',
      description:
        'Planning of day hospital visits. Every refusal is an RFC 9457 problem with a stable code and a French sentence.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    security: [{ userSession: [] }],
    paths,
    components: {
      schemas: drawing.components,
      securitySchemes: { userSession: { type: 'apiKey', in: 'cookie', name: 'diurne_session' } },
      parameters: {
        OwnPages: {
          name: 'X-Diurne',
          in: 'header',
          required: true,
          description: 'Proves that a write comes from a page that may send headers: no form of another site can.',
          schema: { type: 'string', const: '1' },
        },
      },
      responses: {
        Problem: {
          description: 'Refused: what is wrong, where, what to do.',
          content: { 'application/problem+json': { schema: drawing.answer(problemShape) } },
        },
      },
    },
  };
}
