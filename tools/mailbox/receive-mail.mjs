import { SMTPServer } from 'smtp-server';

const MAX_BYTES = 30 * 1024 * 1024;
/** Nobody has such an address here, so that a letter that comes back can be seen too. */
const NOBODY = /^inconnu[^@]*@/i;

/** An SMTP server of this machine alone that accepts what it is given, for whomever but nobody. */
export function receiveMail(store, port) {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    size: MAX_BYTES,
    logger: false,
    disableReverseLookup: true,
    closeTimeout: 500,
    onRcptTo({ address }, _dialogue, done) {
      done(NOBODY.test(address) ? Object.assign(new Error('No such user here'), { responseCode: 550 }) : undefined);
    },
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
