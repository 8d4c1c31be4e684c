import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow, readText, ROOT } from './tree';

const documents = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...filesBelow('docs').filter((path) => path.endsWith('.md')),
];
const decisions = documents.filter((path) => path.startsWith('docs/adr/'));
const exists = (path: string): boolean => existsSync(join(ROOT, path));

describe('the documents', () => {
  it.each(documents)('%s points to what exists', (path) => {
    const links = [...readText(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)].map(
      (match) => match[1] ?? '',
    );
    // Pictures are taken by the browser stories.
    expect(links.filter((link) => !link.startsWith('docs/images/') && !exists(join(dirname(path), link)))).toEqual([]);
  });

  it('name commands and files that are there', () => {
    const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
    const told = ['README.md', 'CONTRIBUTING.md'].map(readText).join('\n');
    const commands = [...told.matchAll(/npm (?:run(?: -s)? )?([a-z][a-z0-9:-]*)/g)].map((match) => match[1] ?? '');
    expect(commands.length).toBeGreaterThan(8);
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
    const files = [...told.matchAll(/`((?:apps|libs|tools|docs|docker|examples)\/[\w./-]+)`/g)].map(
      ([, file = '']) => file,
    );
    expect(files.length).toBeGreaterThan(8);
    expect(files.filter((file) => !exists(file))).toEqual([]);
    const tools = [...told.matchAll(/node tools\/run\.mjs ([a-z-]+)/g)].map(([, command = '']) => command);
    expect(tools.filter((command) => !exists(`tools/commands/${command}.mjs`))).toEqual([]);
  });

  it('has decisions, numbered without a gap', () => {
    expect(decisions.map((path) => Number(/adr\/(\d{4})-/.exec(path)?.[1])).sort((a, b) => a - b)).toEqual(
      decisions.map((_, at) => at + 1),
    );
  });

  it.each(decisions)('%s ends with what enforces it, in files that exist', (path) => {
    const sections = readText(path).split(/^## /m);
    const last = sections.at(-1) ?? '';
    expect(last).toMatch(/^Enforcement\n/);
    const named = [...last.matchAll(/`([a-z][\w./-]*\/[\w./-]+|tsconfig[\w.]*)`/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((file) => !exists(file))).toEqual([]);
  });

  it('describes every variable the apps read', () => {
    const described = readText('docs/configuration.md');
    const read = ['apps/api', 'apps/worker'].flatMap((app) =>
      [...readText(`${app}/src/config/environment.ts`).matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map(
        (match) => match[1] ?? '',
      ),
    );
    expect(read.length).toBeGreaterThan(8);
    expect(read.filter((name) => name !== 'NODE_ENV' && !described.includes(`\`${name}\``))).toEqual([]);
  });
});
