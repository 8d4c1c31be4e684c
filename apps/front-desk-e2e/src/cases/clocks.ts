import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { surroundings } from '../surroundings';
import { TradeApi } from './trade-api';

const root = join(__dirname, '../../../..');
const program = join(root, 'apps/api/dist/main.mjs');
const endWithParent = pathToFileURL(join(root, 'tools/processes/end-with-parent.mjs')).href;

/** Further APIs on the same database, each with a clock of its own: the same house, lived at another hour. */
export class Clocks {
  private readonly running: ChildProcess[] = [];
  private readonly known = new Map<string, Promise<TradeApi>>();

  at(instant: string): Promise<TradeApi> {
    const api = this.known.get(instant) ?? this.start(instant);
    this.known.set(instant, api);
    return api;
  }

  async stop(): Promise<void> {
    await Promise.all(
      this.running.map(async (child) => {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }),
    );
  }

  private async start(instant: string): Promise<TradeApi> {
    const child = spawn(process.execPath, ['--import', endWithParent, program, 'serve'], {
      env: {
        ...process.env,
        DATABASE_URL: surroundings.databaseUrl,
        PORT: '0',
        LOG_LEVEL: 'info',
        DIURNE_DEMO: '1',
        DEMO_CLOCK_STARTS_AT: instant,
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    this.running.push(child);
    if (!child.stdout) throw new Error('the API has no standard output');
    for await (const line of createInterface({ input: child.stdout })) {
      const said = JSON.parse(line) as { msg: string; url: string };
      if (said.msg !== 'listening') continue;
      child.stdout.resume();
      return new TradeApi(said.url);
    }
    throw new Error(`no API starts at ${instant}`);
  }
}
