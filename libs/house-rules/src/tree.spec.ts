import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow, isTest, readText, ROOT } from './tree';

const sources = ['apps', 'libs'].flatMap(filesBelow).filter((path) => /\.tsx?$/.test(path) && path.includes('/src/'));
const manifests = ['apps', 'libs'].flatMap(filesBelow).filter((path) => path.endsWith('/package.json'));

describe('the tree', () => {
  it('has no room for what nobody could name', () => {
    const nameless = sources.filter((path) =>
      path.split(/[/.]/).some((part) => /^(shared|common|utils?|helpers?|core|misc)$/.test(part)),
    );
    expect(nameless).toEqual([]);
  });

  it('keeps its files short: nine in ten under 120 lines', () => {
    const lengths = sources
      .filter((path) => !isTest(path))
      .map((path) => readText(path).split('\n').length)
      .sort((a, b) => a - b);
    expect(lengths.length).toBeGreaterThan(50);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThan(120);
  });

  it('names files in lower case with dashes and dots', () => {
    expect(
      sources.filter((path) => !/^[a-z0-9]+([-.][a-z0-9]+)*\.(d\.)?tsx?$/.test(path.slice(path.lastIndexOf('/') + 1))),
    ).toEqual([]);
  });

  it('lists every project as a workspace, and no other', () => {
    const { workspaces } = JSON.parse(readText('package.json')) as { workspaces: string[] };
    expect([...workspaces].sort()).toEqual(manifests.map((path) => dirname(path)).sort());
  });

  it('opens every library by one index and at most a door for tests', () => {
    for (const path of manifests.filter((each) => each.startsWith('libs/'))) {
      const { exports } = JSON.parse(readText(path)) as { exports: Record<string, string> };
      expect(Object.keys(exports).filter((door) => door !== '.' && door !== './testing')).toEqual([]);
      for (const file of Object.values(exports)) expect(existsSync(join(ROOT, dirname(path), file))).toBe(true);
    }
  });

  it('leaves third-party versions to the root alone', () => {
    const own = manifests.filter((path) => /"(dev|peer|optional)?[dD]ependencies"/.test(readText(path)));
    expect(own).toEqual([]);
  });
});
