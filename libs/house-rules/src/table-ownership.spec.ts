import { dirname } from 'node:path';
import { namedTables } from './named-tables';
import { tableOwners, viewOwners } from './table-owners';
import { filesBelow, isTest, readText } from './tree';

const migrations = filesBelow('libs/database/src/migrations').map(readText).join('\n');
const made = (kind: 'TABLE' | 'VIEW'): string[] =>
  [...migrations.matchAll(new RegExp(`CREATE (?:OR REPLACE )?${kind} (?:IF NOT EXISTS )?(\\w+)`, 'g'))].map(
    (match) => match[1] ?? '',
  );

const manifests = filesBelow('libs').filter((path) => path.endsWith('/package.json'));
const contextOfLibrary = new Map(
  manifests.map((path) => {
    const { nx } = JSON.parse(readText(path)) as { nx: { tags: readonly string[] } };
    return [dirname(path), nx.tags.find((tag) => tag.startsWith('context:'))?.slice('context:'.length) ?? ''];
  }),
);
/** Rooms of the apps that are called by another name than their context. */
const contextOfRoom: Readonly<Record<string, string>> = {
  audit: 'database',
  board: 'planning',
  requests: 'planning',
  reference: 'planning',
  report: 'discharge',
};

function contextOf(path: string): string {
  const [kind, , , room = ''] = path.split('/');
  if (kind === 'apps') return contextOfRoom[room] ?? room;
  const library = [...contextOfLibrary.keys()].find((folder) => path.startsWith(`${folder}/src/`));
  return contextOfLibrary.get(library ?? '') ?? '';
}

/** Migrations make every table; tests and the demo seed stand in for contexts that they do not run. */
const isExempt = (path: string): boolean =>
  isTest(path) ||
  /\/testing(\/|\.ts$)|^libs\/database\/src\/migrations\/|^apps\/front-desk-e2e\/|\/commands\/seed-demo\//.test(path);
const speaksSql = /\b(FROM|JOIN|INTO|UPDATE)\b|tableName/;
const sources = ['apps', 'libs']
  .flatMap(filesBelow)
  .filter((path) => /\/src\/.*\.tsx?$/.test(path) && !isExempt(path))
  .map((path) => ({ path, text: readText(path) }))
  .filter(({ text }) => speaksSql.test(text))
  .map(({ path, text }) => ({ path, of: contextOf(path), names: namedTables(path, text) }));

const ownersOf = (table: string): readonly string[] => [tableOwners[table] ?? []].flat();
const foreign = (of: string, names: ReadonlySet<string>): string[] =>
  [...names].filter((name) => name in tableOwners && !ownersOf(name).includes(of)).sort();
const readersOf = (view: string): string[] => {
  const readers = sources.filter(({ names }) => names.has(view)).map(({ of }) => of);
  return [...new Set(readers)].filter((reader) => reader !== viewOwners[view]).sort();
};

describe('each table', () => {
  it('has one context that owns it, and each view one that publishes it', () => {
    expect(made('TABLE').length).toBeGreaterThan(30);
    expect(Object.keys(tableOwners).sort()).toEqual(made('TABLE').sort());
    expect(Object.keys(viewOwners).sort()).toEqual([...new Set(made('VIEW'))].sort());
    const contexts = [...contextOfLibrary.values()];
    for (const owner of [...Object.values(tableOwners).flat(), ...Object.values(viewOwners)])
      expect(contexts).toContain(owner);
  });

  it('is named by no other context', () => {
    expect(sources.length).toBeGreaterThan(20);
    const wrong = sources.flatMap(({ path, of, names }) =>
      foreign(of, names).map((table) => `${path} names ${table} of ${ownersOf(table).join()}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    [
      'read',
      'libs/agenda/persistence/src/probe.ts',
      'tx.query(`SELECT v.id FROM day_visit v WHERE v.id = $1`)',
      ['day_visit'],
    ],
    [
      'joined',
      'libs/discharge/persistence/src/probe.ts',
      'const q = `SELECT 1 FROM report_version x JOIN account a ON ${on}`;',
      ['account'],
    ],
    [
      'written',
      'libs/planning/persistence/src/probe.ts',
      "tx.query('INSERT INTO patient (id) VALUES ($1)')",
      ['patient'],
    ],
    [
      'changed',
      'libs/agenda/persistence/src/probe.ts',
      "tx.query(`WITH x AS (UPDATE delivery SET state = 'waiting') SELECT 1`)",
      ['delivery'],
    ],
    ['deleted from', 'apps/api/src/report/probe.ts', 'tx.query("DELETE FROM booking")', ['booking']],
    [
      'kept half in another literal',
      'libs/patients/persistence/src/probe.ts',
      'const source = `visit_request r JOIN care_pathway_version v ON true`;',
      ['care_pathway_version', 'visit_request'],
    ],
    [
      'kept as an entity',
      'libs/planning/persistence/src/probe.ts',
      "new EntitySchema({ tableName: 'correspondent' })",
      ['correspondent'],
    ],
    [
      'read after a value',
      'libs/access/src/probe.ts',
      'tx.query(`SELECT ${columns} FROM resource WHERE id = ${id}`)',
      ['resource'],
    ],
  ] as const)('is refused to a stranger when %s', (_what, path, text, tables) => {
    expect(foreign(contextOf(path), namedTables(path, text))).toEqual(tables);
  });

  it.each([
    ['its owner', 'libs/agenda/persistence/src/probe.ts', 'tx.query(`SELECT 1 FROM agenda_version`)'],
    ['a room of its owner in an app', 'apps/api/src/board/probe.ts', 'tx.query(`SELECT 1 FROM day_visit`)'],
    [
      'the reader of a published view',
      'libs/agenda/persistence/src/probe.ts',
      'tx.query(`SELECT 1 FROM known_visit v JOIN known_patient p ON true`)',
    ],
    ['a sentence', 'libs/agenda/persistence/src/probe.ts', "const words = 'Update patient from delivery';"],
  ])('is open to %s', (_who, path, text) => {
    expect(foreign(contextOf(path), namedTables(path, text))).toEqual([]);
  });
});

describe('what a context publishes', () => {
  it('keeps the wall between establishments: its views ask as who calls', () => {
    const bodies = migrations.split(/CREATE (?:OR REPLACE )?VIEW /).slice(1);
    expect(
      bodies.filter((body) => !/^\w+\s+WITH \(security_invoker = true\)/.test(body)).map((body) => body.slice(0, 40)),
    ).toEqual([]);
  });

  it('is listed in docs/architecture.md with who reads it', () => {
    const [, section = ''] = readText('docs/architecture.md').split('## What each context publishes\n');
    const rows = (section.split(/^## /m)[0] ?? '').split('\n').filter((line) => line.startsWith('| `'));
    const listed = rows.map((row) =>
      row
        .split('|')
        .slice(1, 4)
        .map((cell) => cell.replace(/`/g, '').trim()),
    );
    const known = Object.entries(viewOwners).map(([view, owner]) => [view, owner, readersOf(view).join(', ')]);
    const inOrder = (table: readonly (readonly string[])[]): string[] => table.map((row) => row.join(' | ')).sort();
    expect(inOrder(listed)).toEqual(inOrder(known));
    expect(listed.filter(([, , readers]) => readers === '')).toEqual([]);
  });
});
