import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { jobNames, reactionNames } from '@diurne/messaging';
import { processors, reactionProcessors } from './worker.module';

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

it('gives each reaction exactly one processor, in a file that says what happens when', () => {
  const files = readdirSync(__dirname, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.processor.ts'));
  const reactions = files.flatMap((file) => {
    const reaction = /readonly reaction = '([\w-]+)'/.exec(readFileSync(join(__dirname, file), 'utf8'))?.[1];
    return reaction === undefined ? [] : [{ reaction, when: basename(file).startsWith(`${reaction}-when-`) }];
  });
  expect(reactions.map(({ reaction }) => reaction).sort()).toEqual([...reactionNames].sort());
  expect(reactions.filter(({ when }) => !when)).toEqual([]);
  expect(reactionProcessors).toHaveLength(reactionNames.length);
});
