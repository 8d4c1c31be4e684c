import { z } from 'zod';
import { onceKeyForm, takesOnceKey, type Endpoint } from './endpoint';
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
      ? {
          [contract.status ?? 200]: {
            description: 'Done.',
            ...(contract.opensSession
              ? { headers: { 'Set-Cookie': { $ref: '#/components/headers/UserSession' } } }
              : {}),
            content: { 'application/json': { schema: drawing.answer(contract.answer) } },
          },
        }
      : { 204: { description: 'Done.' } };
  return { ...good, ...refusalsOf(drawing, contract), default: { $ref: '#/components/responses/Problem' } };
}

/** Those that a caller meets whatever the call is about; what the trade refuses comes under `default`, by its code. */
function refusalsOf(drawing: Drawing, { method, roles, params, query, body }: Endpoint): Json {
  const names = Object.keys((body ? (drawing.input(body)['properties'] as Json | undefined) : undefined) ?? {});
  const seen = names.some((name) => ['expectedRevision', 'expectedEdit', 'seen'].includes(name));
  return {
    ...(params || query || body ? { 400: { $ref: '#/components/responses/InputInvalid' } } : {}),
    ...(roles === 'public' ? {} : { 401: { $ref: '#/components/responses/SignedOut' } }),
    ...(method === 'GET' && !Array.isArray(roles) ? {} : { 403: { $ref: '#/components/responses/NotAllowed' } }),
    ...(seen ? { 412: { $ref: '#/components/responses/ChangedSince' } } : {}),
  };
}

const refused = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: `${prefix}Problem` } } },
});

function operationOf(drawing: Drawing, name: string, contract: Endpoint): Json {
  const parameters = [
    ...parametersOf(drawing, contract.params, 'path'),
    ...parametersOf(drawing, contract.query, 'query'),
    ...(contract.method === 'GET'
      ? []
      : ['OwnPages', 'Origin', 'FetchSite', ...(takesOnceKey(contract) ? ['OnceKey'] : [])].map((name) => ({
          $ref: `#/components/parameters/${name}`,
        }))),
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
        Origin: {
          name: 'Origin',
          in: 'header',
          required: false,
          description:
            'Browsers send it by themselves. Left out or of this very address; of another one the write is refused.',
          schema: { type: 'string', format: 'uri' },
        },
        OnceKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: false,
          description:
            'Any unguessable text, one for each act. A write asked again with its key within a day is done once and answered as the first time; with another body it is refused (`key-reused`), while the first is under way too (`still-writing`).',
          schema: { type: 'string', pattern: onceKeyForm.source },
        },
        FetchSite: {
          name: 'Sec-Fetch-Site',
          in: 'header',
          required: false,
          description: 'Browsers send it by themselves. Left out or `same-origin`; otherwise the write is refused.',
          schema: { type: 'string', const: 'same-origin' },
        },
      },
      headers: {
        UserSession: {
          description: 'The session, to be sent back as the cookie `diurne_session` with every other call.',
          required: true,
          schema: { type: 'string', pattern: '^diurne_session=' },
        },
      },
      responses: {
        Problem: {
          description: 'Refused: what is wrong, where, what to do.',
          content: { 'application/problem+json': { schema: drawing.answer(problemShape) } },
        },
        InputInvalid: refused('`input-invalid`, `body-unreadable`: `errors` names each wrong field by its path.'),
        SignedOut: refused('`signed-out`: sign in again, nothing was written.'),
        NotAllowed: refused(
          '`role-insufficient`; of a write also `origin-refused`: a header of this document is missing.',
        ),
        ChangedSince: refused(
          '`day-changed-since`, `report-changed-since`: what was seen is no longer what stands; read it again and repeat with its revision.',
        ),
      },
    },
  };
}
