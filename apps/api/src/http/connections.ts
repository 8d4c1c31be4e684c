import type { IncomingMessage, Server } from 'node:http';
import { InputInvalid } from './http-refusals';

/** Longer than the 60 s for which balancers keep theirs: who closes first must not be the one who is asked. */
const idleMs = 75_000;
/** A megabyte on a bad line; a body of which half came is not waited for. */
const askingMs = 60_000;
const closingEveryMs = 100;

export function setUpConnections(server: Server): void {
  server.keepAliveTimeout = idleMs;
  server.requestTimeout = askingMs;
  // Node would answer by itself, without a problem document.
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
}

export const unknownExpectation = ({ headers }: Pick<IncomingMessage, 'headers'>): InputInvalid | undefined =>
  headers.expect === undefined || headers.expect.toLowerCase() === '100-continue'
    ? undefined
    : new InputInvalid([{ path: 'header.Expect', message: 'seul « 100-continue » est connu' }]);

/** While the server closes: what has been answered since is idle too, and would be kept open. */
export function closeIdleConnections(server: Server): { stop: () => void } {
  const timer = setInterval(() => server.closeIdleConnections(), closingEveryMs);
  return { stop: () => clearInterval(timer) };
}
