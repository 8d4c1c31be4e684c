import { portFaults, useCaseFaults, type SourceText } from './ports-and-use-cases';
import { filesBelow, readText } from './tree';

const tree = ['apps', 'libs']
  .flatMap(filesBelow)
  .filter((path) => /\/src\/.*\.ts$/.test(path) && !path.startsWith('libs/house-rules/'))
  .map((path) => ({ path, text: readText(path) }));

const room = 'libs/laundry/application/src';
const file = (path: string, text: string): SourceText => ({ path: `${room}/${path}`, text });
const port = file('ports/linen-book.ts', 'export abstract class LinenBook {');
const useCase = file('wash/wash.use-case.ts', 'export class Wash {');
const suite = file('testing/linen-book.suite.ts', 'export function describeLinenBook(name: string): void {');
const twin = file('testing/twins.spec.ts', `describeLinenBook('in memory', make);`);
const real: SourceText = {
  path: 'libs/laundry/persistence/src/ports.integration.spec.ts',
  text: `describe('x', () => {\n  describeLinenBook('on PostgreSQL', make);`,
};
const spec = file('wash/wash.spec.ts', 'new Wash(books.linen)');
const onDatabase = file(
  'wash/wash.use-case.ts',
  `import { audit, type Database } from '@diurne/database';\nexport class Wash {`,
);

describe('every port', () => {
  it('has a contract suite, run against its twin in memory and against what runs in a hospital', () => {
    expect(tree.filter(({ path }) => path.endsWith('.suite.ts')).length).toBeGreaterThan(12);
    expect(portFaults(tree)).toEqual([]);
  });

  it.each<[string, readonly SourceText[], string]>([
    ['no suite', [twin, real], `${room}/ports/linen-book.ts: LinenBook has no contract suite, linen-book.suite.ts`],
    [
      'a suite of another context',
      [{ ...suite, path: 'libs/kitchen/application/src/testing/linen-book.suite.ts' }, twin, real],
      `${room}/ports/linen-book.ts: LinenBook has no contract suite, linen-book.suite.ts`,
    ],
    [
      'a suite of other books',
      [file('testing/other-books.suite.ts', 'export function describeLinenBook() {'), twin, real],
      `${room}/ports/linen-book.ts: LinenBook has no contract suite, linen-book.suite.ts`,
    ],
    ['no twin', [suite, real], `${room}/testing/linen-book.suite.ts is run against no twin in memory`],
    ['nothing but a twin', [suite, twin], `${room}/testing/linen-book.suite.ts is run against the twin alone`],
    [
      'a suite that is imported and not run',
      [suite, twin, { ...real, text: `import { describeLinenBook } from '../testing';` }],
      `${room}/testing/linen-book.suite.ts is run against the twin alone`,
    ],
  ])('is refused with %s', (_what, files, fault) => {
    expect(portFaults([port, useCase, ...files])).toEqual([fault]);
  });

  it('may share its suite with the ports that are kept with it', () => {
    const shared = file('testing/house-books.suite.ts', 'books: LinenBook;\nexport function describeLinenBook() {');
    expect(portFaults([port, useCase, suite, twin, real])).toEqual([]);
    expect(portFaults([port, useCase, shared, twin, real])).toEqual([]);
  });
});

describe('every use case', () => {
  it('has a spec of its name beside it', () => {
    expect(tree.filter(({ path }) => path.endsWith('.use-case.ts')).length).toBeGreaterThan(35);
    expect(useCaseFaults(tree)).toEqual([]);
  });

  it.each<[string, readonly SourceText[], string]>([
    ['no spec', [useCase], `${room}/wash/wash.use-case.ts has no wash.spec.ts beside it`],
    [
      'a spec elsewhere',
      [useCase, file('fold/wash.spec.ts', 'new Wash()')],
      `${room}/wash/wash.use-case.ts has no wash.spec.ts beside it`,
    ],
    [
      'a slow spec where a twin would do',
      [useCase, file('wash/wash.integration.spec.ts', 'new Wash()')],
      `${room}/wash/wash.use-case.ts has no wash.spec.ts beside it`,
    ],
    [
      'a spec that speaks of something else',
      [useCase, file('wash/wash.spec.ts', 'new Washer()')],
      `${room}/wash/wash.spec.ts does not speak of it`,
    ],
    [
      'no database under it, though it is made of one',
      [onDatabase, spec],
      `${room}/wash/wash.use-case.ts has no wash.integration.spec.ts beside it`,
    ],
  ])('is refused with %s', (_what, files, fault) => {
    expect(useCaseFaults(files)).toEqual([fault]);
  });

  it('may be called at a bench that its spec works at', () => {
    const atBench = file('wash/wash.spec.ts', `import { aBench } from '../testing/a-bench';`);
    const bench = file('testing/a-bench.ts', 'new Wash(linen)');
    expect(useCaseFaults([useCase, atBench, bench])).toEqual([]);
    expect(useCaseFaults([useCase, atBench, { ...bench, text: 'new Washer()' }])).toHaveLength(1);
  });

  it('is content with the spec that it needs', () => {
    expect(useCaseFaults([useCase, spec])).toEqual([]);
    expect(useCaseFaults([onDatabase, file('wash/wash.integration.spec.ts', 'new Wash(database)')])).toEqual([]);
  });
});
