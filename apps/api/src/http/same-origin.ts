import type { Request } from 'express';
import { OriginRefused } from './http-refusals';

/** The header that only our own pages can send: a form of another site cannot, and a script of another site would need a permission that is never given. */
export const ownPagesHeader = 'x-diurne';

/** Guards every write against another site that rides on the cookie. @throws OriginRefused */
export function requireSameOrigin(
  request: Pick<Request, 'method' | 'headers' | 'host'>,
  publicUrl: string | undefined,
): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (request.headers[ownPagesHeader] !== '1') throw new OriginRefused();
  if (site !== undefined && site !== 'same-origin') throw new OriginRefused();
  if (origin === undefined) return;
  const host = URL.canParse(origin) ? new URL(origin).host : undefined;
  const own = [request.host, ...(publicUrl ? [new URL(publicUrl).host] : [])];
  if (host === undefined || !own.includes(host)) throw new OriginRefused();
}
