import { z } from 'zod';
import * as contracts from './index';
import type { Endpoint } from './endpoint';

interface Inside {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[];
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly element?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly options?: readonly z.ZodType[];
  readonly valueType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}

/** The paths of every list that a shape takes without saying how long it may be. */
function endlessListsIn(shape: z.ZodType, path: string): string[] {
  const inside = shape.def as unknown as Inside;
  const isEndless = inside.type === 'array' && !inside.checks?.some(({ _zod }) => _zod.def.check === 'max_length');
  const parts: (readonly [string, z.ZodType | undefined])[] = [
    ...Object.entries(inside.shape ?? {}).map(([key, part]) => [`${path}.${key}`, part] as const),
    ...[inside.element, ...(inside.items ?? [])].map((part) => [`${path}[]`, part] as const),
    ...(inside.options ?? []).map((part, at) => [`${path}|${at}`, part] as const),
    [`${path}{}`, inside.valueType],
    [path, inside.innerType ?? inside.in],
  ];
  return [...(isEndless ? [path] : []), ...parts.flatMap(([at, part]) => (part ? endlessListsIn(part, at) : []))];
}

const endpoints = Object.entries(contracts).filter(
  (entry): entry is [string, Endpoint] => typeof entry[1] === 'object' && 'path' in entry[1] && 'method' in entry[1],
);

describe('every list that an endpoint takes', () => {
  it('says how long it may be: one request must never hold a process for minutes', () => {
    expect(endpoints.length).toBeGreaterThan(50);
    expect(
      endpoints.flatMap(([name, { params, query, body }]) =>
        Object.entries({ params, query, body }).flatMap(([part, shape]) =>
          shape ? endlessListsIn(shape, `${name} ${part}`) : [],
        ),
      ),
    ).toEqual([]);
  });

  it('is told from one without an end, wherever that stands', () => {
    const shape = z.strictObject({
      capped: z.array(z.string()).max(3),
      endless: z.array(z.strictObject({ inner: z.array(z.int()).min(1).nullable() })).default([]),
      either: z.union([z.int(), z.array(z.int())]).optional(),
      byKey: z.record(z.string(), z.array(z.int())),
    });
    expect(endlessListsIn(shape, 'body')).toEqual([
      'body.endless',
      'body.endless[].inner',
      'body.either|1',
      'body.byKey{}',
    ]);
  });
});
