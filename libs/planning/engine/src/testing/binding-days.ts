import type { CheckablePlan } from '../constraints/checked-day';
import type { ConstraintCode } from '../constraints/constraint-catalogue';
import type { PlannedVisit, VisitOutcome } from '../model/plan';
import type { Problem, Step, Visit } from '../model/problem';
import { wrongAnswers } from './wrong-answers';
import { aDay, aResource, aStep, aVisit, by, planned } from './day-builder';

/** A day on which a constraint binds, and a plan that breaks it and nothing else; cheaper than any valid one where breaking it can pay. */
export interface BindingDay {
  readonly problem: Problem;
  readonly tempting: CheckablePlan;
  readonly problemHash?: string;
}

type Told = Parameters<typeof planned>[1][string];
/** Held at nine o'clock by its window. */
const a = aStep('a', 30, { window: { from: 540, to: 570 }, uses: [] });
const late = { windows: [{ from: 660, to: 900, capacity: 1 }] };
const only = (from: number, to: number): Pick<Problem['resources'][number], 'windows'> => ({
  windows: [{ from, to, capacity: 1 }],
});

function tempted(problem: Partial<Problem>, visits: readonly VisitOutcome[]): BindingDay {
  return { problem: aDay(problem), tempting: { visits } };
}

/** One visit whose first step is `a`; tempting is `b` where it says. */
function then(
  b: Step,
  at: Told,
  {
    day = {},
    visit = {},
    plan = {},
    first = a,
  }: { day?: Partial<Problem>; visit?: Partial<Visit>; plan?: Partial<PlannedVisit>; first?: Step } = {},
): BindingDay {
  const both = aVisit('v', [first, b], visit);
  return tempted({ ...day, visits: [both] }, [planned(both, { a: 540, b: at }, plan)]);
}

/** One visit of one step that only one hour serves; tempting is that hour. */
function onlyAt(at: number, minutes: number, visit: Partial<Visit>, day: Partial<Problem> = {}): BindingDay {
  const asked = aVisit('v', [aStep('s', minutes, { uses: [by('r')] })], visit);
  return tempted({ resources: [aResource('r', only(at, at + minutes))], ...day, visits: [asked] }, [
    planned(asked, { s: at }),
  ]);
}

/** Two visits of one step; tempting is to have both. */
function both(
  day: Partial<Problem>,
  about: Partial<Step>,
  starts: readonly [number, number],
  visit: Partial<Visit> = {},
): BindingDay {
  const visits = ['v', 'w'].map((id) => aVisit(id, [aStep('s', 30, about)], visit));
  return tempted(
    { ...day, visits },
    visits.map((v, at) => planned(v, { s: starts[at]! })),
  );
}

/** Two visits whose step `b` has its hour, with one nurse for the step `a` before it; tempting is to have neither wait. */
function bothBefore(hour: number): BindingDay {
  const steps = [aStep('a', 30, { uses: [by('r')] }), aStep('b', 25, { window: { from: hour, to: hour + 25 } })];
  const visits = ['v', 'w'].map((id) => aVisit(id, steps, { relations: [{ from: 'a', to: 'b', min: 0 }] }));
  return tempted(
    { resources: [aResource('r')], visits },
    visits.map((v) => planned(v, { a: hour - 30, b: hour })),
  );
}

const facts = {
  'pinned-visit-planned': (() => {
    const told = aVisit('v', [aStep('s', 30)], { pinned: { arrival: 540 } });
    const problem = aDay({ visits: [told] });
    return {
      problem: { ...problem, objective: { ...problem.objective, unplanned: 20 } },
      tempting: {
        visits: [
          { id: 'v', status: 'unplanned', reasons: [{ code: 'x', message: 'x', involves: {}, relaxations: [] }] },
        ],
      },
    };
  })(),
  'pinned-step-kept': (() => {
    const told = aVisit('v', [aStep('s', 30, { uses: [by('r', 'q')], pinned: { start: 540, uses: ['r'] } })], {
      incumbent: { arrival: 540, steps: [{ id: 's', start: 540, uses: ['q'] }] },
    });
    const problem = aDay({ resources: [aResource('r'), aResource('q')], visits: [told] });
    return {
      problem: { ...problem, objective: { ...problem.objective, changeStep: 40 } },
      tempting: { visits: [planned(told, { s: [540, 'q'] })] },
    };
  })(),
  'pinned-presence-kept': (() => {
    const told = aVisit('v', [aStep('s', 30, { window: { from: 660, to: 690 } })], { pinned: { arrival: 540 } });
    return tempted({ visits: [told] }, [planned(told, { s: 660 })]);
  })(),
  'pinned-place-kept': (() => {
    const told = aVisit('v', [aStep('s', 30)], {
      place: {},
      pinned: { place: 'p' },
      incumbent: { arrival: 540, place: 'q', steps: [] },
    });
    const problem = aDay({
      resources: [aResource('p', { kind: 'place' }), aResource('q', { kind: 'place' })],
      visits: [told],
    });
    return {
      problem: { ...problem, objective: { ...problem.objective, changeStep: 40 } },
      tempting: { visits: [planned(told, { s: 540 }, { place: 'q' })] },
    };
  })(),
} satisfies Partial<Record<ConstraintCode, BindingDay>>;

const wholeProgrammes = {
  'planned-visit-has-a-step': (() => {
    const idle = aVisit('v', [aStep('s', 30, { optional: true })]);
    const problem = aDay({ visits: [idle] });
    return {
      problem: { ...problem, objective: { ...problem.objective, optionalMissed: 20 } },
      tempting: { visits: [planned(idle, {}, { arrival: 540, departure: 540 })] },
    };
  })(),
  'mandatory-steps-planned': (() => {
    const asked = aVisit('v', [a, aStep('b', 30)]);
    return tempted({ visits: [asked] }, [planned(asked, { a: 540 })]);
  })(),
  'step-served-by-its-resources': then(aStep('b', 30, { uses: [by('r')] }), [570, 'q'], {
    day: { resources: [aResource('r', late), aResource('q')] },
  }),
  'step-lines-served-apart': then(aStep('b', 30, { uses: [by('r', 'q'), by('r', 'q')] }), [570, 'r', 'r'], {
    day: { resources: [aResource('r', { windows: [{ from: 450, to: 1080, capacity: 2 }] }), aResource('q', late)] },
  }),
  'same-resource-kept': then(aStep('b', 30, { uses: [by('r', 'q')] }), [570, 'q'], {
    first: { ...a, uses: [by('r', 'q')] },
    visit: {
      sameResource: [
        [
          { step: 'a', line: 0 },
          { step: 'b', line: 0 },
        ],
      ],
    },
    day: { resources: [aResource('r', only(540, 570)), aResource('q', only(570, 900))] },
  }),
  'step-location-agreed': then(aStep('b', 30, { uses: [by('r'), by('q', 'p')] }), [570, 'r', 'q'], {
    day: {
      locations: [{ id: 'here' }, { id: 'there' }],
      resources: [
        aResource('r', { location: 'here' }),
        aResource('q', { location: 'there' }),
        aResource('p', { location: 'here', ...late }),
      ],
    },
  }),
  'place-held-if-asked': (() => {
    const asked = aVisit('v', [a], { place: {} });
    return tempted({ resources: [aResource('p', { kind: 'place', ...late })], visits: [asked] }, [
      planned(asked, { a: 540 }),
    ]);
  })(),
  'place-held-during-its-steps': (() => {
    const steps = [{ ...a, location: '@place' }, aStep('b', 30, { uses: [by('r')] })],
      asked = aVisit('v', steps, { place: { from: 'b' } });
    return tempted({ resources: [aResource('p', { kind: 'place' }), aResource('r', late)], visits: [asked] }, [
      planned(asked, { a: 540, b: 660 }, { place: 'p' }),
    ]);
  })(),
} satisfies Partial<Record<ConstraintCode, BindingDay>>;

const hours = {
  'step-start-on-grid': then(aStep('b', 30, { uses: [by('r')] }), 567, {
    first: { ...a, duration: 27 },
    day: { grid: 15, resources: [aResource('r', only(567, 900))] },
  }),
  'step-not-before-present': then(aStep('b', 30, { window: { from: 570, to: 600 } }), 570, {
    first: { ...a, pinned: { start: 540, uses: [] } },
    day: { notBefore: 630 },
  }),
  'step-inside-its-window': then(aStep('b', 30, { window: { from: 660, to: 720 } }), 570),
  'step-inside-opening': (() => {
    const evening = aVisit('v', [aStep('a', 30), aStep('b', 30, { uses: [by('r')] })], { pinned: { departure: 1110 } });
    return tempted({ resources: [aResource('r', only(1080, 1200))], visits: [evening] }, [
      planned(evening, { a: 1050, b: 1080 }),
    ]);
  })(),
  'group-start-respected': then(aStep('b', 30, { uses: [by('r')] }), 570, {
    day: { resources: [aResource('r', { starts: [600, 660] })] },
  }),
  'presence-covers-steps': then(aStep('b', 30), 570, { plan: { departure: 590 } }),
  'presence-inside-visit-window': onlyAt(540, 30, { window: { from: 600, to: 1080 } }),
  'presence-inside-opening': onlyAt(480, 30, { arrivalLead: 60, window: { from: 400, to: 1080 } }),
  'arrival-not-before-present': onlyAt(520, 30, { arrivalLead: 60 }, { notBefore: 500 }),
  'presence-under-twelve-hours': then(aStep('b', 30, { window: { from: 660, to: 690 } }), 660, {
    visit: { maxPresence: 140 },
  }),
  'step-lag-respected': then(aStep('b', 30), 570, { visit: { relations: [{ from: 'a', to: 'b', min: 90 }] } }),
  'first-steps-first': then(aStep('b', 30, { uses: [by('r')] }), 570, {
    visit: { first: ['b'] },
    day: { resources: [aResource('r', only(570, 900))] },
  }),
  'last-steps-last': then(aStep('b', 30, { uses: [by('r')] }), 570, {
    visit: { last: ['a'] },
    day: { resources: [aResource('r', only(570, 900))] },
  }),
  'patient-in-one-step-at-a-time': then(aStep('b', 25), 540),
  'travel-time-respected': then(aStep('b', 30, { location: 'there' }), 570, {
    first: { ...a, location: 'here' },
    day: { locations: [{ id: 'here' }, { id: 'there' }], travel: { default: 90, pairs: [] } },
  }),
} satisfies Partial<Record<ConstraintCode, BindingDay>>;

const amongVisits = {
  'person-in-one-visit-at-a-time': both({}, { window: { from: 540, to: 580 } }, [540, 550], { person: 'somebody' }),
  'resource-inside-its-hours': then(aStep('b', 30, { uses: [by('r')] }), 570, {
    day: { resources: [aResource('r', late)] },
  }),
  'resource-capacity-respected': [
    // Counted hours tell that one has no room.
    both({ resources: [aResource('r')] }, { window: { from: 540, to: 590 }, uses: [by('r')] }, [540, 560]),
    // There is room for both, but not at the hour that suits both: only prices tell.
    bothBefore(600),
  ],
  'resource-break-kept': both(
    { resources: [aResource('r', { break: { from: 540, to: 600, minutes: 20 } })] },
    { window: { from: 540, to: 600 }, uses: [by('r')] },
    [540, 570],
  ),
} satisfies Partial<Record<ConstraintCode, BindingDay | readonly BindingDay[]>>;

/** A constraint without its day does not compile. */
export const bindingDays: Readonly<Record<ConstraintCode, BindingDay | readonly BindingDay[]>> = {
  ...facts,
  ...wholeProgrammes,
  ...hours,
  ...amongVisits,
  ...wrongAnswers,
};
