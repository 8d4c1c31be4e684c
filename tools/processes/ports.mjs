import { createServer } from 'node:net';

/** A port nobody listens on, of this machine's own address. */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/** The wanted port, or the next one that is free. */
export async function portFrom(wanted) {
  for (let port = wanted; port < Math.min(wanted + 100, 65_536); port += 1) {
    // Both: another program may hold only one of the two.
    if ((await canListen(port, '127.0.0.1')) && (await canListen(port, undefined))) return port;
  }
  return freePort();
}

function canListen(port, host) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen({ port, host }, () => probe.close(() => done(true)));
  });
}
