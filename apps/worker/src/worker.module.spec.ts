import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jobNames } from '@diurne/messaging';
import { processors } from './worker.module';

it('gives each declared job exactly one processor, in a file named after it', () => {
  const declared = processors.map((processor) =>
    processor.name
      .replace(/Processor$/, '')
      .replace(/(?<!^)([A-Z])/g, '-$1')
      .toLowerCase(),
  );
  expect([...declared].sort()).toEqual([...jobNames].sort());
  const files = readdirSync(__dirname, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.processor.ts'));
  const jobs = files.flatMap(
    (file) => /readonly job = '([\w-]+)'/.exec(readFileSync(join(__dirname, file), 'utf8'))?.[1] ?? [],
  );
  expect(jobs.sort()).toEqual([...jobNames].sort());
});
