import type { Problem, Resource, Step, Visit } from '../../model/problem';
import { objectiveDefaults } from '../../model/problem';
import { aDay, aResource, aStep, aVisit, by } from '../../testing/day-builder';
import { prepareDay } from '../../compiled-day/prepare-day';
import { isStepListed, stepList } from '../../compiled-day/step-list';
import { rigidDay, type RigidDay } from './rigid-day';

interface Told {
  readonly day?: Partial<Problem>;
  readonly scanner?: Partial<Resource>;
  readonly scan?: Partial<Step>;
  readonly visit?: Partial<Visit>;
}

/** Two visits of a scan (20 min) and a talk (35 min) each; the doctor may see two at once. Opens at 7:30 on a grid of 5. */
function theDay({ day, scanner, scan, visit }: Told = {}): RigidDay | undefined {
  const steps = [aStep('scan', 20, { uses: [by('scanner')], ...scan }), aStep('talk', 35, { uses: [by('doctor')] })];
  const problem = aDay({
    resources: [
      aResource('scanner', scanner),
      aResource('doctor', { windows: [{ from: 450, to: 1080, capacity: 2 }] }),
    ],
    visits: [
      aVisit('morning', steps, visit),
      aVisit('noon', steps, { window: { from: 600, to: 800 }, departureLag: 10 }),
    ],
    objective: { ...objectiveDefaults, presence: 0, makespan: 1 },
    ...day,
  });
  const prepared = prepareDay(problem);
  return isStepListed(prepared) ? rigidDay(prepared, stepList(prepared)) : undefined;
}

describe('a day of which only starts are to be chosen', () => {
  it('has heads, latest starts and tails in grid steps, and who excludes whom', () => {
    expect(theDay({ visit: { arrivalLead: 15, relations: [{ from: 'scan', to: 'talk', max: 40 }] } })).toEqual({
      count: 4,
      head: Int32Array.of(3, 3, 30, 30),
      last: Int32Array.of(122, 119, 64, 61),
      tail: Int32Array.of(4, 7, 6, 9),
      leastEnd: 43,
      differences: [{ from: 1, to: 0, weight: -12 }],
      shared: [],
      exclusions: [
        { a: 0, b: 1, afterA: 4, afterB: 7 },
        { a: 2, b: 3, afterA: 4, afterB: 7 },
        { a: 0, b: 2, afterA: 4, afterB: 4 },
      ],
    });
  });

  it('shares units of which some steps take several', () => {
    const both = [{ anyOf: ['doctor'], amount: 2 }],
      threeDoctors = { resources: [aResource('doctor', { windows: [{ from: 450, to: 1080, capacity: 3 }] })] };
    const rigid = theDay({ scan: { uses: both, patient: 'background' }, day: threeDoctors });
    expect(rigid?.shared).toEqual([
      {
        capacity: 3,
        steps: Int32Array.of(0, 1, 2, 3),
        amount: Int32Array.of(2, 1, 2, 1),
        length: Int32Array.of(4, 7, 4, 7),
      },
    ]);
    expect(rigid?.exclusions).toEqual([{ a: 0, b: 2, afterA: 4, afterB: 4 }]);
    const talks = theDay({
      visit: {
        steps: [
          aStep('talk', 25, { uses: [by('doctor')] }),
          aStep('rest', 15, { uses: [by('doctor')], patient: 'background' }),
        ],
      },
    });
    expect(talks?.shared).toEqual([
      { capacity: 2, steps: Int32Array.of(0, 1, 3), amount: Int32Array.of(1, 1, 1), length: Int32Array.of(5, 3, 7) },
    ]);
  });

  it.each<readonly [string, Told]>([
    ['cleaning', { scanner: { turnover: 10 } }],
    ['cleaning after one step', { scan: { turnover: 15 } }],
    ['a break', { scanner: { break: { minutes: 30, from: 700, to: 800 } } }],
    ['group starts', { scanner: { starts: [600, 700] } }],
    ['other work', { scanner: { busy: [{ from: 500, to: 530 }] } }],
    ['closing before the day ends', { scanner: { windows: [{ from: 450, to: 1000, capacity: 1 }] } }],
    [
      'a second shift',
      {
        scanner: {
          windows: [
            { from: 450, to: 1080, capacity: 1 },
            { from: 600, to: 1080, capacity: 1 },
          ],
        },
      },
    ],
    ['a choice of resources', { scan: { uses: [by('scanner', 'doctor')] } }],
    ['more units than there are', { scan: { uses: [{ anyOf: ['scanner'], amount: 2 }] } }],
    ['an end off the grid', { scan: { duration: 22 } }],
    ['a stay that must not last all day', { visit: { maxPresence: 300 } }],
  ])('is left to the general search with %s', (_, told) => {
    expect(theDay()).toBeDefined();
    expect(theDay(told)).toBeUndefined();
  });
});
