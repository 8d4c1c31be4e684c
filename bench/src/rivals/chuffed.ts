import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minizincText } from './minizinc-text';
import type { RivalModel, RivalVisit } from './rival-model';
import type { RivalAnswer, RivalVisitAnswer } from './rival-plan';

type Values = Readonly<Record<string, number | boolean>>;
interface Message {
  readonly type: string;
  readonly output?: { readonly json?: Values };
  readonly status?: string;
  readonly message?: string;
  readonly code?: number;
}
type Handler = (event: { data: unknown }) => void;

/** What is left for the last words after the time limit. */
const graceSeconds = 20;
/** Files are asked for under a scheme of their own: for those of the file system the package wants a browser's requests. */
const scheme = 'package:///';

/** Chuffed (free search) on the whole day for so many seconds: its best solution by then. */
export async function solveWithChuffed(day: RivalModel, seconds: number, installed: string): Promise<RivalAnswer> {
  const messages = startMinizinc(join(installed, 'node_modules/minizinc/dist'));
  let best: Values | undefined,
    status = 'UNKNOWN',
    trouble: string | undefined;
  await messages.ready;
  await new Promise<void>((resolve) => {
    // The solver works without a pause in this very thread; the limit is its own, the grace for a lost answer.
    const timer = setTimeout(resolve, (seconds + graceSeconds) * 1000);
    messages.onMessage = (message) => {
      if (message.type === 'solution') best = message.output?.json;
      if (message.type === 'status' && message.status !== undefined) status = message.status;
      if (message.type === 'error') trouble = message.message ?? 'unknown error';
      if (message.type !== 'exit') return;
      clearTimeout(timer);
      resolve();
    };
    messages.send({
      jsonStream: true,
      files: { 'day.mzn': minizincText(day) },
      args: [
        '-i',
        '--output-mode',
        'json',
        '--solver',
        'chuffed',
        '-f',
        '--time-limit',
        `${Math.round(seconds * 1000)}`,
        'day.mzn',
      ],
    });
  });
  if (trouble !== undefined && best === undefined) return { status: `ERROR ${trouble}`, bound: 0, answers: undefined };
  if (best === undefined) return { status, bound: 0, answers: undefined };
  const found = best;
  return {
    status: status === 'OPTIMAL_SOLUTION' ? 'OPTIMAL' : 'FEASIBLE',
    bound: status === 'OPTIMAL_SOLUTION' ? Number(found['_objective'] ?? found['cost'] ?? 0) : 0,
    answers: day.visits.map((v, i) => answerOf(v, i, found)),
  };
}

function answerOf(v: RivalVisit, i: number, values: Values): RivalVisitAnswer | undefined {
  const isTrue = (name: string): boolean => values[name] === true || values[name] === 1;
  if (!isTrue(`p${i}`)) return undefined;
  return {
    place: v.places.find((p) => isTrue(`h${i}_${p}`)),
    starts: v.steps.map((s, k) => (s.optional && !isTrue(`t${i}_${k}`) ? undefined : Number(values[`s${i}_${k}`]))),
    taken: v.steps.map((s, k) =>
      s.lines.map((line, l) =>
        line.anyOf.length === 1 ? line.anyOf[0]! : (line.anyOf.find((r) => isTrue(`u${i}_${k}_${l}_${r}`)) ?? -1),
      ),
    ),
  };
}

/** The package's browser worker in this thread: it refuses to run where it recognises Node, so it is given a worker's globals. */
function startMinizinc(dist: string): {
  ready: Promise<void>;
  send: (data: object) => void;
  onMessage: (message: Message) => void;
} {
  const world = globalThis as unknown as Record<string, unknown>,
    handlers: Handler[] = [];
  const door = {
    ready: Promise.resolve(),
    send: (data: object): void => {
      for (const handle of handlers) handle({ data });
    },
    onMessage: (_message: Message): void => undefined,
  };
  const isReady = new Promise<void>((resolve) => {
    world['postMessage'] = (message: Message): void => {
      if (message.type === 'ready') resolve();
      else door.onMessage(message);
    };
  });
  world['addEventListener'] = (_type: string, handle: Handler): void => {
    handlers.push(handle);
  };
  Object.assign(world, {
    self: globalThis,
    WorkerGlobalScope: class {},
    location: new URL(`${scheme}minizinc-worker.js`),
  });
  world['fetch'] = (url: URL | string): Promise<Response> =>
    Promise.resolve(
      new Response(readFileSync(join(dist, `${url}`.slice(scheme.length))), {
        headers: { 'content-type': `${url}`.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream' },
      }),
    );
  delete world['process'];
  (0, eval)(readFileSync(join(dist, 'minizinc-worker.js'), 'utf8'));
  door.send({ wasmURL: `${scheme}minizinc.wasm`, dataURL: `${scheme}minizinc.data` });
  return Object.assign(door, { ready: isReady });
}
