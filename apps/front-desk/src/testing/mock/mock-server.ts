import type { AnswerOf, BodyOf, Endpoint, ParamsOf, ProblemDocument, QueryOf } from '@diurne/contracts';

interface Call<E> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
}
interface Route {
  readonly endpoint: Endpoint;
  readonly answer: (call: { params: unknown; query: unknown; body: unknown }) => unknown;
}

/** A refusal that a handler throws: it leaves as an RFC 9457 document. */
export class MockRefusal extends Error {
  constructor(readonly problem: Omit<ProblemDocument, 'type' | 'title'>) {
    super(problem.detail);
  }
}

/** One handler for one contract: what it receives and gives back is typed by it. */
export function on<E extends Endpoint>(endpoint: E, answer: (call: Call<E>) => AnswerOf<E>): Route {
  return { endpoint, answer: answer as Route['answer'] };
}

const json = (status: number, body: unknown): Response =>
  new Response(status === 204 ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
  });
const refuse = (problem: Omit<ProblemDocument, 'type' | 'title'>): Response =>
  json(problem.status, { type: `urn:diurne:problem:${problem.code}`, title: problem.code, ...problem });

function paramsIn(path: string, pathname: string): Record<string, string> | undefined {
  const names = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const found = new RegExp(`^${path.replace(/\./g, '\\.').replace(/:\w+/g, '([^/]+)')}$`).exec(pathname);
  return found === null
    ? undefined
    : Object.fromEntries(names.map((name, slot) => [name, decodeURIComponent(found[slot + 1] ?? '')]));
}

/** An API in memory behind the contracts: wrong input, a missing write header and an unknown route are refused as the real one does. */
export function mockServer(routes: readonly Route[]): (url: string, init?: RequestInit) => Promise<Response> {
  return async (url, init = {}) => {
    const address = new URL(url, 'http://desk.test');
    const pathname = address.pathname.replace(/^\/api/, '');
    const method = init.method ?? 'GET';
    for (const { endpoint, answer } of routes) {
      const params = endpoint.method === method ? paramsIn(endpoint.path, pathname) : undefined;
      if (params === undefined) continue;
      if (method !== 'GET' && new Headers(init.headers).get('x-diurne') !== '1')
        return refuse({ status: 403, code: 'origin-refused', detail: 'Écriture refusée\u00a0: en-tête absent.' });
      const query = endpoint.query?.safeParse(Object.fromEntries(address.searchParams));
      const body = endpoint.body?.safeParse(typeof init.body === 'string' ? JSON.parse(init.body) : undefined);
      const errors = [query, body]
        .flatMap((read) => read?.error?.issues ?? [])
        .map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
      if (errors.length > 0)
        return refuse({ status: 400, code: 'input-invalid', detail: 'Certaines saisies ne conviennent pas.', errors });
      try {
        const given = answer({
          params: endpoint.params?.parse(params) ?? params,
          query: query?.data,
          body: body?.data,
        });
        return endpoint.answer === undefined ? json(204, null) : json(200, endpoint.answer.parse(given));
      } catch (error) {
        if (error instanceof MockRefusal) return refuse(error.problem);
        throw error;
      }
    }
    return refuse({ status: 404, code: 'route-unknown', detail: `Adresse inconnue\u00a0: ${method} ${pathname}` });
  };
}
