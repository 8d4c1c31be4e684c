import { connect } from 'node:net';
import { anyAnswer, isMigrated, type Database } from '@diurne/database';

const patienceMs = 1500;

const within = (work: Promise<unknown>): Promise<boolean> =>
  new Promise((settle) => {
    const timer = setTimeout(() => settle(false), patienceMs);
    work
      .then(
        (answer) => settle(answer !== false),
        () => settle(false),
      )
      .finally(() => clearTimeout(timer));
  });

/** Whether a server accepts a connection; what it says is the worker's matter. */
const accepts = (url: URL): Promise<boolean> =>
  new Promise((settle) => {
    const socket = connect({
      host: url.hostname,
      port: Number(url.port || (url.protocol.startsWith('redis') ? 6379 : 5432)),
    });
    const end = (answer: boolean) => {
      socket.destroy();
      settle(answer);
    };
    socket
      .setTimeout(patienceMs, () => end(false))
      .once('connect', () => end(true))
      .once('error', () => end(false));
  });

/** What must answer before the API may be asked anything. */
export class Readiness {
  constructor(
    private readonly database: Database,
    private readonly queueUrl: string | undefined,
  ) {}

  async parts(): Promise<Record<'database' | 'migrations' | 'queue', boolean>> {
    const [database, migrations, queue] = await Promise.all([
      within(this.database.beforeEstablishment(anyAnswer)),
      within(isMigrated(this.database.source)),
      // Without an address of its own the queue lives in the same database.
      this.queueUrl ? accepts(new URL(this.queueUrl)) : within(this.database.beforeEstablishment(anyAnswer)),
    ]);
    return { database, migrations, queue };
  }
}
