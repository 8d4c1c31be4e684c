import { join } from 'node:path';
import { lowerBound } from '../bounds/lower-bound';
import { checkPlan } from '../constraints/check-plan';
import { constraintCatalogue, type ConstraintCode } from '../constraints/constraint-catalogue';
import { costOf } from '../constraints/plan-cost';
import type { Problem } from '../model/problem';
import { bindingDays } from '../testing/binding-days';
import { searched } from '../testing/run-search';

const source = join(__dirname, '..');
type Run = (problem: Problem) => unknown;
type Exports = Record<string, object & { prototype: Record<string, object> }>;
const load = <T extends object>(file: string): T => jest.requireActual<T>(join(source, file));
const runs = {
  search: (): Run => {
    const { searched: run } = load<{ searched: typeof searched }>('testing/run-search');
    return (problem) => run(problem, { seed: 3, iterations: 3 });
  },
  bound: (): Run => load<{ lowerBound: typeof lowerBound }>('bounds/lower-bound').lowerBound,
};

/** Of these constraints, those on whose days `floor/file#name` or `floor/file#Class.method` is never called. */
function idleOn(codes: readonly ConstraintCode[], part: string, kind: keyof typeof runs): readonly ConstraintCode[] {
  const [file = '', name = ''] = part.split('#'),
    [exported = '', method] = name.split('.'),
    path = join(source, file);
  let calls = 0;
  const counted = (found: object): object =>
    new Proxy(found, {
      apply: (target, self, args): unknown => (calls++, Reflect.apply(target as () => unknown, self, args)),
      construct: (target, args): object => (calls++, Reflect.construct(target as new () => object, args) as object),
    });
  const isIdle = (run: Run, code: ConstraintCode): boolean => {
    calls = 0;
    for (const { problem } of [bindingDays[code]].flat()) run(problem);
    return calls === 0;
  };
  let idle: readonly ConstraintCode[] = codes;
  jest.isolateModules(() => {
    const actual = load<Exports>(file),
      found = actual[exported]!;
    if (method === undefined) jest.doMock(path, () => ({ ...actual, [exported]: counted(found) }));
    else found.prototype[method] = counted(found.prototype[method]!);
    const run = runs[kind]();
    idle = codes.filter((code) => isIdle(run, code));
    jest.dontMock(path);
  });
  return idle;
}

const kinds = ['search', 'bound'] as const;
const namers = new Map<string, { part: string; kind: keyof typeof runs; codes: ConstraintCode[] }>();
for (const { code, honouredBy } of constraintCatalogue)
  for (const kind of kinds) {
    const parts = honouredBy[kind];
    if (typeof parts === 'string') continue;
    for (const part of parts) {
      const known = namers.get(kind + part) ?? { part, kind, codes: [] };
      namers.set(kind + part, known);
      known.codes.push(code);
    }
  }

const days = constraintCatalogue.flatMap(({ code, honouredBy }) =>
  [bindingDays[code]].flat().map((day) => [code, honouredBy.bound, day] as const),
);

describe.each(days)('%s', (code, bound, { problem, tempting, ...hash }) => {
  const cost = costOf(problem, tempting.visits).total;

  it('is all that the tempting plan breaks', () => {
    expect([...new Set(checkPlan(problem, tempting, hash).map((violation) => violation.code))]).toEqual([code]);
  });

  it('is kept by the search, whatever that costs', () => {
    const { outcome } = searched(problem, { seed: 3, iterations: 20 });
    expect(checkPlan(problem, outcome, hash)).toEqual([]);
    if (bound === 'no-cheaper') expect(outcome.cost.total).toBeLessThanOrEqual(cost);
    else expect(outcome.cost.total).toBeGreaterThan(cost);
  });

  it(`is as its bound says: ${String(bound)}`, () => {
    if (typeof bound === 'string') expect(lowerBound(problem)).toBeLessThanOrEqual(cost);
    else expect(lowerBound(problem)).toBeGreaterThan(cost);
  });
});

describe('what honours a constraint', () => {
  it.each([...namers.values()])('$part, of the $kind, is at work where they bind: $codes', ({ part, kind, codes }) => {
    expect(idleOn(codes, part, kind)).toEqual([]);
  });
});
