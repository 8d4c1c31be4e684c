// Every process that a command starts, each in a group of its own, so that a single Ctrl-C is answered in the right order
// and nothing is left behind.
import { spawn } from 'node:child_process';
import { closeSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../root.mjs';
import { openForOwner, ownerOnly } from './owner-only.mjs';

/** The API answers open requests for ten seconds before it ends. */
const PATIENCE = 12_000;
const END_WITH_PARENT = pathToFileURL(join(import.meta.dirname, 'end-with-parent.mjs')).href;

export class ProcessGroup {
  #children = new Set();
  #stopping = false;
  #lastResort = () => {
    for (const child of this.#children) signalGroup(child, 'SIGKILL');
  };

  constructor() {
    process.once('exit', this.#lastResort);
  }

  /** Runs to its end. @returns {Promise<{code: number, output: string}>} */
  run(command, args, { env = process.env, input = 'ignore' } = {}) {
    const child = this.#spawn(command, args, { env, stdio: [input, 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    return new Promise((done) => {
      child.once('error', (error) => done({ code: 127, output: error.message }));
      child.once('close', (code) => done({ code: code ?? 1, output }));
    });
  }

  /** Starts a Node program that serves until it is stopped; what it says goes to `log`. */
  serve(program, { env, log }) {
    ownerOnly(dirname(log));
    const file = openForOwner(log);
    const child = this.#spawn(process.execPath, ['--enable-source-maps', '--import', END_WITH_PARENT, program], {
      env,
      stdio: ['ignore', file, file, 'ipc'],
    });
    closeSync(file);
    const exited = new Promise((done) => {
      child.once('exit', (code, signal) => done(signal ?? code));
      child.once('error', (error) => done(error.message));
    });
    return { exited, lastLines: () => readFileSync(log, 'utf8').trim().split('\n').slice(-12).join('\n') };
  }

  async stop() {
    this.#stopping = true;
    const ends = [...this.#children].map((child) => new Promise((done) => child.once('close', done)));
    for (const child of this.#children) signalGroup(child, 'SIGTERM');
    await Promise.race([Promise.all(ends), sleep(PATIENCE, undefined, { ref: false })]);
    this.#lastResort();
    await Promise.all(ends);
    process.off('exit', this.#lastResort);
  }

  #spawn(command, args, options) {
    if (this.#stopping) throw new Error('Arrêt demandé.');
    const child = spawn(command, args, { cwd: ROOT, detached: true, ...options });
    this.#children.add(child);
    child.once('close', () => this.#children.delete(child));
    child.once('error', () => this.#children.delete(child));
    return child;
  }
}

function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}
