import type { Parsed } from './parsed';

declare const entityIdBrand: unique symbol;

/** A UUID (RFC 9562, any version) in lower case: the identity of everything Diurne keeps. */
export type EntityId = string & { readonly [entityIdBrand]: 'EntityId' };
export type EntityIdRefusal = 'entity-id-malformed';

export function parseEntityId(text: string): Parsed<EntityId, EntityIdRefusal> {
  const written = text.toLowerCase();
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(written)
    ? { ok: true, value: written as EntityId }
    : { ok: false, code: 'entity-id-malformed' };
}
