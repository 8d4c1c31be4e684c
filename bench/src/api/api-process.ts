import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export interface Answer {
  readonly status: number;
  readonly milliseconds: number;
  readonly bytes: number;
  readonly body: unknown;
}
export interface ApiProcess {
  ask(method: string, path: string, body?: unknown): Promise<Answer>;
  /** The longest silence of the event loop since this was asked last, in milliseconds. */
  longestSilence(): Promise<number>;
  residentMegabytes(): number;
  peakMegabytes(): number;
  stop(): Promise<void>;
}

const megabytes = (pid: number, field: 'VmRSS' | 'VmHWM'): number => {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024;
};

/** The bundled API as production runs it, with a probe of its event loop. */
export async function startApi(
  program: string,
  probe: string,
  { databaseUrl, port, cookie }: { readonly databaseUrl: string; readonly port: number; readonly cookie: string },
): Promise<ApiProcess> {
  const child = spawn(process.execPath, ['--import', probe, program], {
    env: {
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      LOG_LEVEL: 'error',
      PUBLIC_URL: `http://127.0.0.1:${port}`,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const pid = child.pid ?? 0;
  const exited = new Promise<void>((done) => child.once('exit', () => done()));
  const base = `http://127.0.0.1:${port}/api`;
  const ask = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const began = performance.now();
    const response = await fetch(`${base}${path}`, {
      method,
      signal: AbortSignal.timeout(60_000),
      headers: {
        cookie,
        ...(method === 'GET' ? {} : { 'x-diurne': '1' }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const milliseconds = performance.now() - began;
    return {
      status: response.status,
      milliseconds,
      bytes: text.length,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
  for (let turn = 0; ; turn += 1) {
    const ready = await ask('GET', '/health/ready').catch(() => undefined);
    if (ready?.status === 200) break;
    if (turn > 150 || child.exitCode !== null) throw new Error('the API does not start');
    await pause(200);
  }
  return {
    ask,
    longestSilence: () =>
      new Promise((told) => {
        child.once('message', (silence) => told(Number(silence)));
        child.send('silence');
      }),
    residentMegabytes: () => megabytes(pid, 'VmRSS'),
    peakMegabytes: () => megabytes(pid, 'VmHWM'),
    stop: async () => {
      child.kill('SIGTERM');
      const last = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await exited;
      clearTimeout(last);
    },
  };
}
