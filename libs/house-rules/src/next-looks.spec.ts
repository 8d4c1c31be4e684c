import { readText } from './tree';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}
const { dependencies } = JSON.parse(readText('package.json')) as Manifest;
const asvs = readText('docs/asvs.md');
const rows = asvs
  .slice(asvs.indexOf('## Next look'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| Dependency'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('says of every dependency of production when it is looked at next, and of which version', () => {
  const told = new Map<string, string>();
  for (const [, names = '', versions = ''] of rows) {
    const groups = names.split(' · ');
    const each = versions.split(' · ');
    for (const [at, group] of groups.entries())
      for (const name of group.split(', ')) told.set(name, each[at] ?? each[0] ?? '');
  }
  const inFull = (name: string): string =>
    name.startsWith('@nestjs/') && name !== '@nestjs/common' ? name.slice(8) : name;
  for (const [name, version] of Object.entries(dependencies))
    expect([name, told.get(inFull(name)) ?? told.get(name)]).toEqual([name, version]);
});

it('gives each a date', () => {
  expect(rows.length).toBeGreaterThan(15);
  for (const [, name, , next] of rows)
    expect([name, next]).toEqual([name, expect.stringMatching(/^20\d\d-[01]\d-[0-3]\d$/)]);
});

it('says of each section of the standard whether it is met', () => {
  const sections = [...asvs.matchAll(/^\| V(\d+)\.\S* [^|]*\| ([^|]+) \|/gm)];
  expect(new Set(sections.map(([, chapter]) => Number(chapter)))).toEqual(
    new Set(Array.from({ length: 14 }, (_, at) => at + 1)),
  );
  for (const [row, , state] of sections)
    expect([row, state]).toEqual([row, expect.stringMatching(/^(met|partly|not met|n\/a)$/)]);
});
