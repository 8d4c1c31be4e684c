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

export function userSessionTokenOf(request: Pick<Request, 'headers'>): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([name]) => name === userSessionCookie)?.[1] || undefined;
}
