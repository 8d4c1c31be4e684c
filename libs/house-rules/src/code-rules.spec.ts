import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { lintProbes, type Finding, type Probe } from './lint-probe';

const ROOT = resolve(__dirname, '../../..');
const [oneFeature, otherFeature] = readdirSync(resolve(ROOT, 'apps/front-desk/src/features'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const engine = 'libs/planning/engine/src/model/probe.ts';
const api = 'apps/api/src/probe.ts';
const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => `export const line${i} = ${i};`).join('\n');

const persistence = 'libs/agenda/persistence/src/probe.ts';
const aStatement = (sql: string): string =>
  `export const probe = statement({ name: 'agenda/probe', sql: \`${sql}\` });`;

type Row = readonly [what: string, probe: Probe, rule: string, message: RegExp];
const REFUSED: Row[] = [
  [
    'the clock in the engine',
    { file: engine, text: 'export const now = Date.now();' },
    'no-restricted-syntax',
    /present comes in as an argument/,
  ],
  [
    'the present in the engine',
    { file: engine, text: 'export const now = new Date();' },
    'no-restricted-syntax',
    /present comes in as an argument/,
  ],
  [
    'the present as text in a domain',
    { file: 'libs/discharge/domain/src/probe.ts', text: 'export const now = Date();' },
    'no-restricted-syntax',
    /present comes in as an argument/,
  ],
  [
    'chance in the engine',
    { file: engine, text: 'export const dice = Math.random();' },
    'no-restricted-syntax',
    /seed\) comes in as an argument/,
  ],
  [
    'the stopwatch in the engine',
    { file: engine, text: 'export const at = performance.now();' },
    'no-restricted-globals',
    /belongs to the machine/,
  ],
  [
    'a timer in an application',
    { file: 'libs/planning/application/src/probe.ts', text: 'setTimeout(() => undefined, 5);' },
    'no-restricted-globals',
    /belongs to the machine/,
  ],
  [
    'random identifiers in a domain',
    { file: 'libs/planning/domain/src/probe.ts', text: 'export const id = crypto.randomUUID();' },
    'no-restricted-globals',
    /belongs to the machine/,
  ],
  [
    'the network in a core',
    { file: 'libs/grading/src/probe.ts', text: 'export const answer = fetch("https://example.org");' },
    'no-restricted-globals',
    /belongs to the machine/,
  ],
  [
    'node: modules in the engine',
    { file: engine, text: 'import { readFileSync } from "node:fs";\nexport const used = readFileSync;' },
    'no-restricted-imports',
    /knows no machine/,
  ],
  [
    'node modules by their old names in a core',
    { file: 'libs/time/src/probe.ts', text: 'import { tmpdir } from "os";\nexport const used = tmpdir;' },
    'no-restricted-imports',
    /knows no machine/,
  ],

  [
    'the environment outside its one reader',
    { file: api, text: 'export const url = process.env["DATABASE_URL"];' },
    'no-restricted-syntax',
    /Only config\/environment\.ts/,
  ],
  [
    'the environment in an adapter',
    { file: 'libs/database/src/probe.ts', text: 'export const url = process.env.DATABASE_URL;' },
    'no-restricted-syntax',
    /Only config\/environment\.ts/,
  ],
  ['the console', { file: api, text: 'console.log("hello");' }, 'no-console', /Unexpected console/],
  [
    'any',
    { file: api, text: 'export const anything = (value: any): unknown => value;' },
    '@typescript-eslint/no-explicit-any',
    /Unexpected any/,
  ],
  [
    'a silenced type check',
    { file: api, text: '// @ts-ignore because\nexport const one = 1;' },
    '@typescript-eslint/ban-ts-comment',
    /ts-ignore/,
  ],
  ['work left for later', { file: api, text: '// TODO: later\nexport const one = 1;' }, 'no-warning-comments', /todo/i],
  [
    'an index that exports everything',
    { file: 'libs/time/src/index.ts', text: "export * from './wall-clock';" },
    'no-restricted-syntax',
    /Name what leaves/,
  ],
  [
    'a way in beside the door',
    { file: api, text: "import { x } from '@diurne/time/src/wall-clock';\nexport const used = x;" },
    'no-restricted-imports',
    /its only door/,
  ],
  [
    'an app as a library',
    { file: 'apps/worker/src/probe.ts', text: "import { x } from '@diurne/api';\nexport const used = x;" },
    'no-restricted-imports',
    /Nobody imports an app/,
  ],
  [
    'the testing door in the product',
    { file: api, text: "import { x } from '@diurne/planning-domain/testing';\nexport const used = x;" },
    'no-restricted-imports',
    /testing door/,
  ],
  ['a file of 251 lines', { file: api, text: lines(251) }, 'max-lines', /too many lines/],
  ['a test of 401 lines', { file: 'apps/api/src/probe.spec.ts', text: lines(401) }, 'max-lines', /too many lines/],
  [
    'a feature inside another',
    {
      file: `apps/front-desk/src/features/${oneFeature}/probe.ts`,
      text: `import { x } from '../${otherFeature}/x';\nexport const used = x;`,
    },
    'diurne/closed-features',
    /let a route in app\/ compose them/,
  ],
  [
    'a feature below the features',
    {
      file: 'apps/front-desk/src/ui/probe.ts',
      text: `import { x } from '../features/${oneFeature}/x';\nexport const used = x;`,
    },
    'diurne/closed-features',
    /only routes in app\/ compose/,
  ],
  [
    'a hook behind a condition',
    {
      file: 'apps/front-desk/src/probe.tsx',
      text: "import { useState } from 'react';\nexport function Probe({ on }: { on: boolean }) { if (on) useState(1); return null; }",
    },
    'react-hooks/rules-of-hooks',
    /conditionally/,
  ],

  ...[
    'const venue = 1;',
    'const place = 1;',
    'const session = 1;',
    'const vacation = 1;',
    'const plateau = 1;',
    'const intervention = 1;',
    'const context = 1;',
  ].map((text): Row => [
    `the false friend in "${text}"`,
    { file: api, text: `export ${text}` },
    'diurne/false-friends',
    /false friend\. Write .+ docs\/glossary\.md/,
  ]),
  [
    'a false friend as parameter',
    { file: api, text: 'export const f = (session: string) => session;' },
    'diurne/false-friends',
    /UserSession/,
  ],
  [
    'a false friend as type',
    { file: api, text: 'export interface Intervention { readonly at: number }' },
    'diurne/false-friends',
    /GradedIntervention/,
  ],
  [
    'a false friend as class',
    { file: api, text: 'export class Venue { readonly at = 1 }' },
    'diurne/false-friends',
    /DayVisit/,
  ],
  [
    'a false friend chosen while unpacking',
    { file: api, text: 'export const f = ({ seat: place }: { seat: string }) => place;' },
    'diurne/false-friends',
    /DayPlace/,
  ],

  ...[
    'tx.query(`SELECT 1`)',
    'database.source.query("SELECT 1")',
    'rows.createQueryBuilder("patient")',
    'tx.query("LISTEN outbox; SELECT 1")',
    'tx.query(`LISTEN ${database}`)',
    'tx.query(`LISTEN ${tx.escapeIdentifier("a")}; SELECT 1`)',
    'Raw("1 = 1")',
  ].map((call): Row => [
    `SQL that nobody checks: ${call}`,
    {
      file: persistence,
      text: `declare const tx: never, database: never, rows: never, Raw: never;\nexport const row = ${call};`,
    },
    'diurne/registered-statements',
    /Only registered statements run/,
  ]),
  [
    'a statement beside its home',
    { file: persistence, text: `import { statement } from '@diurne/database';\n${aStatement('SELECT 1')}` },
    'diurne/registered-statements',
    /at the top of a \*\.statements\.ts/,
  ],
  [
    'a statement made only when it is needed',
    {
      file: 'libs/agenda/persistence/src/probe.statements.ts',
      text: `import { statement } from '@diurne/database';\nexport const made = () => statement({ name: 'agenda/probe', sql: 'SELECT 1' });`,
    },
    'diurne/registered-statements',
    /at the top of a \*\.statements\.ts/,
  ],
  [
    'SQL of 121 columns',
    {
      file: 'libs/agenda/persistence/src/probe.statements.ts',
      text: `import { statement } from '@diurne/database';\n${aStatement(`\n${'x'.repeat(121)}\n`)}`,
    },
    'diurne/registered-statements',
    /has 121 columns, 120 are allowed/,
  ],

  [
    'a promise nobody waits for',
    {
      file: 'libs/house-rules/src/lint-probe.ts',
      typed: true,
      text: 'const work = async (): Promise<void> => undefined;\nexport function start(): void { work(); }',
    },
    '@typescript-eslint/no-floating-promises',
    /must be awaited/,
  ],
  [
    'a forgotten case',
    {
      file: 'libs/house-rules/src/lint-probe.ts',
      typed: true,
      text: "export function f(x: 'a' | 'b'): number { switch (x) { case 'a': return 1; } return 0; }",
    },
    '@typescript-eslint/switch-exhaustiveness-check',
    /not exhaustive/,
  ],
];

const calendar = 'libs/time/src/civil-date.value.ts';
const circle = 'diurne/import-circles';
const twoFiles =
  /civil-date\.value\.ts → libs\/time\/src\/wall-clock\.ts → libs\/time\/src\/civil-date\.value\.ts\. Give what they need/;
const CIRCLES: readonly Row[] = [
  ['a circle of two files', "import { x } from './wall-clock';\nexport const used = x;"],
  ['a circle by a type alone', "import type { X } from './wall-clock';\nexport type Used = X;"],
  ['a circle by what is handed on', "export { x } from './wall-clock';"],
  ['a circle by an import at need', "export const used = (): unknown => import('./wall-clock');"],
  ['a circle by a type named where it is used', "export type Used = import('./wall-clock').X;"],
].map(([what = '', text = '']): Row => [what, { file: calendar, text }, circle, twoFiles]);
const LONG_CIRCLE: Row = [
  'a circle over three files and two folders',
  {
    file: 'libs/planning/application/src/ledger/ledger-day.value.ts',
    text: "import { x } from '../propose-dates/propose-dates.use-case';\nexport const used = x;",
  },
  circle,
  /ledger-day\.value\.ts → \S+propose-dates\.use-case\.ts → (\S+ → )*\S+ledger-day\.value\.ts\./,
];
REFUSED.push(...CIRCLES, LONG_CIRCLE);

const ALLOWED: readonly (readonly [what: string, probe: Probe])[] = [
  [
    'an instant given from outside',
    { file: engine, text: 'export const at = (epoch: number): Date => new Date(epoch);' },
  ],
  [
    'the environment in its one reader',
    { file: 'apps/api/src/config/environment.ts', text: 'export const url = process.env["DATABASE_URL"];' },
  ],
  [
    'a file that is needed by what it does not need',
    { file: calendar, text: "import { x } from './interval-set.value';\nexport const used = x;" },
  ],
  [
    'a door that hands on what its files import from one another',
    {
      file: 'libs/time/src/index.ts',
      text: "export { x } from './wall-clock';\nexport { y } from './civil-date.value';",
    },
  ],
  ['the clock in an app', { file: api, text: 'export const now = (): Date => new Date();' }],
  [
    'node: modules in an adapter',
    {
      file: 'libs/database/src/probe.ts',
      text: 'import { randomUUID } from "node:crypto";\nexport const id = (): string => randomUUID();',
    },
  ],
  [
    'the testing door in a test',
    {
      file: 'apps/api/src/probe.spec.ts',
      text: "import { x } from '@diurne/planning-domain/testing';\nexport const used = x;",
    },
  ],
  [
    'the testing door in the seed',
    {
      file: 'apps/api/src/commands/seed-demo.ts',
      text: "import { x } from '@diurne/planning-domain/testing';\nexport const used = x;",
    },
  ],
  [
    'a statement in its home, of 120 columns',
    {
      file: 'libs/agenda/persistence/src/probe.statements.ts',
      text: `import { statement } from '@diurne/database';\n${aStatement(`\n${'x'.repeat(120)}\n`)}`,
    },
  ],
  ...["'LISTEN outbox'", '`LISTEN ${client.escapeIdentifier("outbox")}`'].map((sql): [string, Probe] => [
    `a channel to listen on: ${sql}`,
    {
      file: persistence,
      text: `declare const client: Record<'query' | 'escapeIdentifier', (text: string) => string>;
        export const heard = client.query(${sql});`,
    },
  ]),
  ['a file of 250 lines', { file: api, text: lines(250) }],
  [
    'a published field read under its own name',
    { file: api, text: 'export const f = ({ place }: { place: string }): string => place;' },
  ],
  [
    'a full name that contains a false friend',
    { file: api, text: 'export const userSession = 1;\nexport const dayPlace = 2;' },
  ],
  [
    'a neighbour in the same feature',
    {
      file: `apps/front-desk/src/features/${oneFeature}/probe.ts`,
      text: "import { x } from './x';\nexport const used = x;",
    },
  ],
  [
    'a route that composes features',
    {
      file: 'apps/front-desk/src/app/probe.ts',
      text: `import { x } from '../features/${oneFeature}/x';\nexport const used = x;`,
    },
  ],
];

describe('the rules of the code', () => {
  let findings: readonly (readonly Finding[])[];
  beforeAll(() => {
    findings = lintProbes([...REFUSED.map((row) => row[1]), ...ALLOWED.map((row) => row[1])]);
  }, 120_000);

  it('has two features to tell apart', () => {
    expect(oneFeature).toBeDefined();
    expect(otherFeature).toBeDefined();
  });

  it.each(REFUSED.map(([what, , rule, message], at) => [what, at, rule, message] as const))(
    'refuse %s',
    (_what, at, rule, message) => {
      expect(findings[at]).toContainEqual({ rule, message: expect.stringMatching(message) as string });
    },
  );

  it.each(ALLOWED.map(([what], at) => [what, at] as const))('allow %s', (_what, at) => {
    expect(findings[REFUSED.length + at]).toEqual([]);
  });
});
