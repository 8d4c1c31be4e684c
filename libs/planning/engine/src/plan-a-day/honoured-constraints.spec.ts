import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { lowerBound } from '../bounds/lower-bound';
import { checkPlan } from '../constraints/check-plan';
import { constraintCatalogue } from '../constraints/constraint-catalogue';
import { costOf } from '../constraints/plan-cost';
import { bindingDays } from '../testing/binding-days';
import { searched } from '../testing/run-search';

const source = join(__dirname, '..');

/** The files that run with one of them, as `floor/file`; what is imported for its types does not run. */
function runningWith(entry: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(entry)) return known;
  known.add(entry);
  for (const [, named] of readFileSync(join(source, `${entry}.ts`), 'utf8').matchAll(
    /^(?:import|export) (?!type )[^;]*? from '(\.[^']*)';$/gm,
  ))
    runningWith(relative(source, join(source, dirname(entry), named ?? '')), known);
  return known;
}

/** What `floor/file#name` or `floor/file#Class.method` is when it runs. */
function kindOf(part: string): string {
  const [file = '', name = ''] = part.split('#'),
    [exported = '', method] = name.split('.');
  const found = (
    jest.requireActual(join(source, file)) as Record<string, { prototype: Record<string, unknown> } | undefined>
  )[exported];
  return typeof (method === undefined ? found : found?.prototype[method]);
}

const named = constraintCatalogue.flatMap(({ code, honouredBy: { search, bound } }) => [
  ...(typeof search === 'string' ? [] : search.map((part) => [part, code, 'plan-a-day/search'] as const)),
  ...(typeof bound === 'string' ? [] : bound.map((part) => [part, code, 'bounds/day-bound'] as const)),
]);

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
  it.each(named)('%s, named by %s, runs with %s', (part, _code, entry) => {
    expect(kindOf(part)).toBe('function');
    expect(runningWith(entry)).toContain(part.split('#')[0]);
  });
});
