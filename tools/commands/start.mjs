// npm start: the demonstration, from nothing to a page in a browser.
import { DATA } from '../root.mjs';
import { interruption } from '../processes/interruption.mjs';
import { ProcessGroup } from '../processes/process-group.mjs';
import { takeLock } from '../start/run-lock.mjs';
import { demoAsked } from '../start/demo-asked.mjs';
import { startProduct } from '../start/product.mjs';
import { givenServers } from '../start/servers.mjs';
import { welcome } from '../start/welcome.mjs';

const DEFAULT_PORT = 4300;

export async function run() {
  const began = Date.now();
  const given = givenServers();
  const wantedPort = readPort(process.env.PORT);
  const demo = demoAsked(process.env.DIURNE_DEMO);
  const lock = takeLock(DATA);
  const group = new ProcessGroup();
  const interrupted = interruption();
  const say = (line) => process.stdout.write(`${line}\n`);
  say('Diurne démarre…');
  const starting = startProduct({ data: DATA, given, wantedPort, demo, group, say });
  try {
    const product = await Promise.race([starting, interrupted.then(() => undefined)]);
    if (!product) return 130;
    lock.say(product.url);
    say(welcome({ ...product, given, demo, seconds: (Date.now() - began) / 1000 }));
    const words = await Promise.race([product.dies, interrupted.then(() => undefined)]);
    if (words === undefined) return 0;
    process.stderr.write(`\n${words}\nTout est arrêté.\n`);
    return 1;
  } finally {
    say('\nArrêt…');
    await group.stop();
    await starting.then(
      (product) => product.stop(),
      () => undefined,
    );
    lock.release();
    say('Diurne est arrêté ; les données restent dans .data.');
    // A signal's listener would keep the process; nothing is left to wait for.
    setImmediate(() => process.exit());
  }
}

function readPort(text) {
  if (!text?.trim()) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`PORT vaut « ${text} » : donnez un numéro de 1 à 65535, ou rien pour ${DEFAULT_PORT}.`);
}
