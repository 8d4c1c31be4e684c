import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { lintProbes, type Finding, type Probe } from './lint-probe';
import { ROOT } from './tree';

const ENGINE = 'libs/planning/engine/src';
const RULE = 'diurne/engine-floors';
const probe = (file: string, imported: string): Probe => ({
  file: `${ENGINE}/${file}`,
  text: `import { something } from '${imported}';\nexport const used = something;\n`,
});
const text = (file: string, content: string): Probe => ({ file: `${ENGINE}/${file}`, text: content });

const FLOORS = [
  ['model'],
  ['constraints'],
  ['compiled-day'],
  ['insertion'],
  ['pricing'],
  ['bounds', 'neighbourhoods'],
  ['explain'],
  ['repair'],
  ['plan-a-day'],
];
const above = (own: string, other: string): RegExp => new RegExp(`"${own}" imports from "${other}", a floor above`);

type Row = readonly [what: string, probe: Probe, message: RegExp];
const NEXT_FLOOR_UP = FLOORS.slice(1).flatMap((rooms, below): Row[] =>
  rooms.flatMap((higher) =>
    FLOORS[below]!.map((lower): Row => [
      `${lower} that imports ${higher}`,
      probe(`${lower}/probe.ts`, `../${higher}/x`),
      above(lower, higher),
    ]),
  ),
);
const REFUSED: readonly Row[] = [
  ...NEXT_FLOOR_UP,
  ['a bound that imports a neighbourhood', probe('bounds/probe.ts', '../neighbourhoods/x'), /beside it/],
  ['a neighbourhood that imports a bound', probe('neighbourhoods/probe.ts', '../bounds/x'), /beside it/],
  ['the ground that imports the top', probe('model/probe.ts', '../plan-a-day/x'), above('model', 'plan-a-day')],
  [
    'a folder in a floor that imports a floor above',
    probe('compiled-day/state/probe.ts', '../../insertion/x'),
    above('compiled-day', 'insertion'),
  ],
  ['a way up through a folder in a floor', probe('pricing/probe.ts', '../bounds/proof/x'), above('pricing', 'bounds')],
  [
    'types from above',
    text('pricing/probe.ts', "import type { X } from '../bounds/x';\nexport type Y = X;"),
    above('pricing', 'bounds'),
  ],
  [
    'a type named where it is used',
    text('pricing/probe.ts', "export type Y = import('../bounds/x').X;"),
    above('pricing', 'bounds'),
  ],
  [
    'what is passed on from above',
    text('explain/probe.ts', "export { x } from '../repair/x';"),
    above('explain', 'repair'),
  ],
  [
    'all that is passed on from above',
    text('explain/probe.ts', "export type * from '../repair/x';"),
    above('explain', 'repair'),
  ],
  [
    'what is loaded later',
    text('explain/probe.ts', "export const later = (): Promise<unknown> => import('../plan-a-day/x');"),
    above('explain', 'plan-a-day'),
  ],
  [
    'a test of a lower floor that looks up',
    probe('model/probe.spec.ts', '../insertion/x'),
    above('model', 'insertion'),
  ],
  [
    'a folder without a floor',
    text('search/probe.ts', 'export const one = 1;'),
    /"search\/probe\.ts" stands on no floor of the engine/,
  ],
  ['a file beside the floors', text('probe.ts', 'export const one = 1;'), /"probe\.ts" stands on no floor/],
  [
    'an import from a folder without a floor',
    probe('plan-a-day/probe.ts', '../search/x'),
    /"search" stands on no floor/,
  ],
  [
    'an import from a folder without a floor, by a door',
    probe('index.ts', './search/x'),
    /"search" stands on no floor/,
  ],
  [
    'an import from a folder without a floor, by a test',
    probe('plan-a-day/probe.spec.ts', '../search/x'),
    /"search" stands on no floor/,
  ],
  [
    'an import from outside the engine',
    probe('plan-a-day/probe.ts', '../../../formats/src/x'),
    /"\.\.\/\.\.\/\.\.\/formats\/src\/x" stands on no floor/,
  ],
  ['the way round through the door', probe('model/probe.ts', '../index'), /imports a door/],
  ['what tests are made of, in the product', probe('plan-a-day/probe.ts', '../testing/x'), /only tests do/],
  ['what tests are made of, at the first door', probe('index.ts', './testing/x'), /only tests do/],
];

const ALLOWED: readonly (readonly [what: string, probe: Probe])[] = [
  ...FLOORS.slice(1).flatMap((rooms, below) =>
    rooms.flatMap((higher) =>
      FLOORS[below]!.map(
        (lower) => [`${higher} that imports ${lower}`, probe(`${higher}/probe.ts`, `../${lower}/x`)] as const,
      ),
    ),
  ),
  ['the top that imports the ground', probe('plan-a-day/probe.ts', '../model/x')],
  ['a neighbour in the same folder', probe('pricing/probe.ts', './x')],
  ['a neighbour in a folder of the same floor', probe('neighbourhoods/steps/probe.ts', '../x')],
  ['a door that opens a floor', probe('index.ts', './explain/x')],
  ['the second door that opens what tests are made of', probe('testing.ts', './testing/x')],
  ['a test with what tests are made of', probe('model/probe.spec.ts', '../testing/x')],
  ['what tests are made of, of any floor', probe('testing/probe.ts', '../plan-a-day/x')],
  [
    'a search in the name of another library',
    {
      file: 'libs/time/src/probe.ts',
      text: "import { something } from './search/x';\nexport const used = something;\n",
    },
  ],
];

describe('the floors of the engine', () => {
  let findings: readonly (readonly Finding[])[];
  beforeAll(() => {
    findings = lintProbes([...REFUSED.map((row) => row[1]), ...ALLOWED.map((row) => row[1])]);
  }, 120_000);

  it('are the folders that there are', () => {
    const folders = readdirSync(resolve(ROOT, ENGINE), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.sort()).toEqual([...FLOORS.flat(), 'testing'].sort());
  });

  it.each(REFUSED.map(([what, , message], at) => [what, at, message] as const))('refuse %s', (_what, at, message) => {
    expect(findings[at]).toContainEqual({ rule: RULE, message: expect.stringMatching(message) as string });
  });

  it.each(ALLOWED.map(([what], at) => [what, at] as const))('allow %s', (_what, at) => {
    expect(findings[REFUSED.length + at]!.filter(({ rule }) => rule === RULE)).toEqual([]);
  });
});
