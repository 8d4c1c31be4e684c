// npm run rewind -- folder [--until instant]: the embedded server's folder as it was then; the present one is put aside.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreToInstant } from '../postgres/point-in-time.mjs';
import { DATA } from '../root.mjs';
import { takeLock } from '../start/run-lock.mjs';

export async function run(args) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { until: { type: 'string' } } });
  const archive = process.env.WAL_ARCHIVE?.trim();
  if (positionals.length !== 1 || !archive)
    throw new Error('WAL_ARCHIVE=dossier npm run rewind -- copie [--until 2026-11-28T08:10:00+01:00]');
  const lock = takeLock(DATA);
  try {
    const here = (path) => resolve(process.env.INIT_CWD ?? '.', path);
    const where = { base: here(positionals[0]), archive: here(archive), dataDir: join(DATA, 'postgres') };
    const { aside } = await restoreToInstant({ ...where, until: values.until });
    process.stdout.write(
      `La base est revenue ${values.until ? `au ${values.until}` : 'à la fin du journal'}.${aside ? ` Ce qui était là est dans ${aside}.` : ''}\n` +
        'Mettez de côté le fichier des têtes de trace, puis lancez « npm run verify » et « npm start ».\n',
    );
    return 0;
  } finally {
    lock.release();
  }
}
