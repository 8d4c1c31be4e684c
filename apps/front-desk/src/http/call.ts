import { liveHeader, onceHeader, takesOnceKey, type Endpoint } from '@diurne/contracts';
import type { z } from 'zod';
import { Refusal, refusalOf, unreachable, unreadable } from './refusal';

type Shape = z.ZodType;
/** A part that the contract does not declare cannot be given; one that it declares cannot be forgotten. */
type Part<Key extends string, S extends Shape> =
  unknown extends z.input<S> ? { readonly [K in Key]?: never } : { readonly [K in Key]: z.input<S> };
export type CallInput<P extends Shape, Q extends Shape, B extends Shape> = Part<'params', P> &
  Part<'query', Q> &
  Part<'body', B> & {
    readonly signal?: AbortSignal;
    /** The live notice that this reading answers. */
    readonly notice?: number | undefined;
  };

const base = '/api';
const fill = (path: string, params: unknown): string =>
  path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown> | undefined)?.[name] ?? '')),
  );

function searchOf(query: unknown): string {
  const given = Object.entries((query ?? {}) as Record<string, unknown>).filter(
    ([, value]) => value !== undefined && value !== null,
  );
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()}`;
}

/** The address of a document endpoint, for a link. */
export function addressOf<P extends Shape, Q extends Shape>(
  endpoint: Endpoint<P, Q, Shape, Shape>,
  params: z.input<P>,
  query?: z.input<Q>,
): string {
  return `${base}${fill(endpoint.path, params)}${searchOf(query)}`;
}

const underWay = new Map<string, Promise<unknown>>();
/** Keys of writes of which nobody knows what became: asked again, each is the same act. */
const unanswered = new Map<string, string>();

/** Where a page is served without TLS there is no `randomUUID`. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * One call through its contract. The same write asked again while it is under way (a double click) is the same act and gets the same answer;
 * and so is one asked again because nothing came back: it carries the key of the first.
 * @throws Refusal with the RFC 9457 problem when the server refuses, does not answer, or answers in another shape.
 */
export function call<P extends Shape, Q extends Shape, B extends Shape, A extends Shape>(
  endpoint: Endpoint<P, Q, B, A>,
  input: CallInput<P, Q, B>,
): Promise<z.output<A>> {
  if (endpoint.method === 'GET') return ask(endpoint, input);
  const { params, body } = input as { params?: unknown; body?: unknown };
  const act = JSON.stringify([endpoint.method, fill(endpoint.path, params), body ?? null]);
  const already = underWay.get(act) as Promise<z.output<A>> | undefined;
  if (already) return already;
  const key = unanswered.get(act) ?? newKey();
  unanswered.set(act, key);
  const asked = ask(endpoint, input, takesOnceKey(endpoint) ? key : undefined)
    .then(
      (answer) => {
        unanswered.delete(act);
        return answer;
      },
      (error: unknown) => {
        if (!(error instanceof Refusal) || (error.status !== 0 && error.status < 500)) unanswered.delete(act);
        throw error;
      },
    )
    .finally(() => underWay.delete(act));
  underWay.set(act, asked);
  return asked;
}

async function ask<P extends Shape, Q extends Shape, B extends Shape, A extends Shape>(
  endpoint: Endpoint<P, Q, B, A>,
  input: CallInput<P, Q, B>,
  key?: string,
): Promise<z.output<A>> {
  const { params, query, body, signal, notice } = input as {
    params?: unknown;
    query?: unknown;
    body?: unknown;
    signal?: AbortSignal;
    notice?: number;
  };
  const writes = endpoint.method !== 'GET';
  const response = await fetch(`${base}${fill(endpoint.path, params)}${searchOf(query)}`, {
    method: endpoint.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(notice === undefined ? {} : { [liveHeader]: String(notice) }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      // A form of another site cannot send this header: with the Origin check it keeps forged writes out.
      ...(writes ? { 'x-diurne': '1' } : {}),
      ...(key === undefined ? {} : { [onceHeader]: key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  }).catch((failure: unknown) => {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw unreachable(key !== undefined);
  });
  if (!response.ok) throw await refusalOf(response);
  if (endpoint.answer === undefined) return undefined as z.output<A>;
  const answer = endpoint.answer.safeParse(await response.json().catch(() => undefined));
  if (!answer.success) throw unreadable(response.status);
  return answer.data;
}
