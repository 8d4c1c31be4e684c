import type { CookieOptions, Request } from 'express';

export const userSessionCookie = 'diurne_session';

/** Never readable by a script, never sent along from another site. It lasts a number of milliseconds: browser and server need not agree on the hour. */
export const cookieOptions = (publicUrl: string | undefined, maxAge?: number): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  path: '/',
  secure: publicUrl?.startsWith('https:') ?? false,
  ...(maxAge === undefined ? {} : { maxAge }),
});

/** By which a browser is known where somebody has signed in from it; it opens nothing. */
export const deviceCookie = 'diurne_device';
export const deviceCookieMs = 180 * 24 * 3_600_000;

function cookieOf({ headers }: Pick<Request, 'headers'>, wanted: string): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === wanted)?.[1] || undefined;
}
export const userSessionTokenOf = (request: Pick<Request, 'headers'>): string | undefined =>
  cookieOf(request, userSessionCookie);
export const deviceTokenOf = (request: Pick<Request, 'headers'>): string | undefined => cookieOf(request, deviceCookie);
