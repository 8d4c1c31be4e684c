import { SMTPServer } from 'smtp-server';

const MAX_BYTES = 30 * 1024 * 1024;

/** An SMTP server of this machine alone that accepts whatever it is given. */
export function receiveMail(store, port) {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    size: MAX_BYTES,
    logger: false,
    disableReverseLookup: true,
    closeTimeout: 500,
    onData(stream, dialogue, done) {
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('error', done);
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(Object.assign(new Error('Message too large'), { responseCode: 552 }));
        try {
          const { mailFrom, rcptTo } = dialogue.envelope;
          store.add(Buffer.concat(chunks), {
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
          });
          return done();
        } catch (error) {
          return done(error);
        }
      });
    },
  });
  // A client that goes away in the middle of a sentence is its own affair.
  server.on('error', () => undefined);
  return new Promise((ready, fail) => {
    server.server.once('error', fail);
    server.listen(port, '127.0.0.1', () => ready({ stop: () => new Promise((closed) => server.close(closed)) }));
  });
}
