import type { z } from 'zod';
import * as contracts from '../index';
import type { Endpoint } from '../endpoint';

export interface Inside {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string } } }[];
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly element?: z.ZodType;
  readonly rest?: z.ZodType | null;
  readonly items?: readonly z.ZodType[];
  readonly options?: readonly z.ZodType[];
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
}
export const insideOf = (shape: z.ZodType): Inside => shape.def as unknown as Inside;

/** The shapes that a shape is made of, each by its path. */
export function partsOf(shape: z.ZodType, path: string): (readonly [path: string, part: z.ZodType])[] {
  const inside = insideOf(shape);
  const parts: (readonly [string, z.ZodType | null | undefined])[] = [
    ...Object.entries(inside.shape ?? {}).map(([key, part]) => [`${path}.${key}`, part] as const),
    ...[inside.element, inside.rest, ...(inside.items ?? [])].map((part) => [`${path}[]`, part] as const),
    ...(inside.options ?? []).map((part, at) => [`${path}|${at}`, part] as const),
    [`${path}{key}`, inside.keyType],
    [`${path}{}`, inside.valueType],
    [path, inside.innerType ?? inside.in],
  ];
  return parts.filter((part): part is [string, z.ZodType] => Boolean(part[1]));
}

export const endpoints = Object.entries(contracts).filter(
  (entry): entry is [string, Endpoint] => typeof entry[1] === 'object' && 'path' in entry[1] && 'method' in entry[1],
);
/** What every endpoint takes, as `bookDayVisit body`. */
export const endpointInputs: readonly (readonly [path: string, shape: z.ZodType])[] = endpoints.flatMap(
  ([name, { params, query, body }]) =>
    Object.entries({ params, query, body }).flatMap(([part, shape]) =>
      shape ? [[`${name} ${part}`, shape as z.ZodType] as const] : [],
    ),
);
