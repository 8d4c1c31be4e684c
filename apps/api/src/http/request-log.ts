import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** One line an answer, without personal data: the route's pattern, never the address, its query or its body. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
    const startedAt = performance.now();
    response.setHeader('X-Request-Id', requestId);
    response.on('finish', () => {
      const route = (request as { route?: { path?: unknown } }).route?.path;
      const line = {
        requestId,
        method: request.method,
        route: typeof route === 'string' && route.startsWith('/api/') ? route : 'unknown',
        status: response.statusCode,
        ms: Math.round(performance.now() - startedAt),
      };
      if (response.statusCode >= 500) log.error(line, 'answered');
      else if (request.originalUrl.startsWith('/api/health/')) log.debug(line, 'answered');
      else log.info(line, 'answered');
    });
    next();
  };
}

/** An address that is not readable text is no address of ours. */
export const unreadableAddress = (path: string): boolean => {
  try {
    decodeURIComponent(path);
    return false;
  } catch {
    return true;
  }
};
