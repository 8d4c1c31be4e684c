import { execFileSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { filesBelow, readText } from './tree';

interface Room {
  readonly folder: string;
  readonly tags: readonly string[];
}
interface Answer {
  readonly folders: readonly string[];
  readonly pure: readonly string[];
  /** Why the linter would not even start. */
  readonly refusal: string | null;
  readonly constraints: readonly {
    readonly sourceTag: string;
    readonly onlyDependOnLibsWithTags?: readonly string[];
  }[];
}

/** What becomes of this tree with each of these lists of rooms more. */
function treesWith(more: readonly (readonly Room[])[]): readonly Answer[] {
  const input = JSON.stringify(more);
  return JSON.parse(
    execFileSync(process.execPath, [resolve(__dirname, '../tag-probes.mjs')], { input, encoding: 'utf8' }),
  ) as Answer[];
}

const refused: readonly (readonly [what: string, room: Room, refusal: RegExp])[] = [
  [
    'a library without tags',
    { folder: 'libs/pharmacy', tags: [] },
    /libs\/pharmacy needs exactly one "layer:" tag.*\n.*libs\/pharmacy needs exactly one "context:" tag/,
  ],
  [
    'a library without a context',
    { folder: 'libs/pharmacy', tags: ['layer:domain'] },
    /needs exactly one "context:" tag/,
  ],
  [
    'a library of two layers',
    { folder: 'libs/pharmacy', tags: ['layer:domain', 'layer:adapter', 'context:time'] },
    /needs exactly one "layer:" tag/,
  ],
  [
    'a context that nobody gave a row',
    { folder: 'libs/pharmacy', tags: ['layer:domain', 'context:pharmacy'] },
    /tagged "context:pharmacy", which tools\/eslint\/boundaries\.mjs does not know: say there what it may import/,
  ],
  [
    'a layer that nobody gave a row',
    { folder: 'libs/pharmacy', tags: ['layer:helper', 'context:time'] },
    /tagged "layer:helper", which tools\/eslint\/boundaries\.mjs does not know/,
  ],
  [
    'an app without a runtime',
    { folder: 'apps/kiosk', tags: ['layer:app', 'context:api'] },
    /apps\/kiosk needs exactly one "runtime:" tag/,
  ],
  [
    'a library that says where it runs',
    { folder: 'libs/pharmacy', tags: ['layer:domain', 'context:time', 'runtime:node'] },
    /libs\/pharmacy is a library: only an app/,
  ],
  [
    'an app of an unknown runtime',
    { folder: 'apps/kiosk', tags: ['layer:app', 'context:api', 'runtime:phone'] },
    /"runtime:phone", which/,
  ],
];

describe('the rooms of the tree', () => {
  const pureRoom = (layer: string): Room => ({
    folder: `libs/pharmacy/${layer}`,
    tags: [`layer:${layer}`, 'context:time'],
  });
  const layers = ['foundation', 'contract', 'engine', 'format', 'domain', 'application', 'adapter', 'app', 'probe'];
  const [own, grown, ...planted] = treesWith([[], layers.map(pureRoom), ...refused.map(([, room]) => [room])]);

  it('are all found, and all say what they are', () => {
    expect([...(own?.folders ?? [])].sort()).toEqual(
      ['apps', 'libs']
        .flatMap(filesBelow)
        .filter((path) => path.endsWith('/package.json'))
        .map(dirname)
        .sort(),
    );
    expect(own?.refusal).toBeNull();
  });

  it.each(refused.map(([what, , refusal], at) => [what, at, refusal] as const))(
    'are refused with %s',
    (_what, at, refusal) => {
      expect(planted[at]?.refusal).toMatch(refusal);
    },
  );

  it('of one trade know no other, those to come included; who bills is asked by who plans, writes and counts', () => {
    const trades = ['patients', 'planning', 'agenda', 'discharge', 'grading', 'indicators', 'interoperability'];
    const known = (trade: string) =>
      own?.constraints.find(({ sourceTag }) => sourceTag === `context:${trade}`)?.onlyDependOnLibsWithTags ?? [];
    const others = trades.flatMap((trade) =>
      trades
        .filter((other) => other !== trade && known(trade).includes(`context:${other}`))
        .map((other) => `${trade} → ${other}`),
    );
    expect(others).toEqual(['planning → grading', 'discharge → grading', 'indicators → grading']);
    expect(trades.filter((trade) => !known(trade).includes(`context:${trade}`))).toEqual([]);
  });

  it('are pure by their layer, a new one like the others', () => {
    const added = grown?.pure
      .filter((folder) => folder.startsWith('libs/pharmacy/'))
      .map((folder) => folder.slice('libs/pharmacy/'.length));
    expect(added).toEqual(['application', 'contract', 'domain', 'engine', 'format', 'foundation']);
    expect(own?.pure).toContain('libs/planning/engine');
  });

  it('are compiled as pure where they are: tsconfig.pure.json names these and no other', () => {
    const { include } = JSON.parse(readText('tsconfig.pure.json')) as { include: string[] };
    expect([...include].sort()).toEqual(own?.pure.map((folder) => `${folder}/src`));
  });
});
