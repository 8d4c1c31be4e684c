import { checkPlan } from '../constraints/check-plan';
import type { Constraint, Violation } from '../constraints/constraint';
import { checkedDay } from '../constraints/checked-day';
import { constraintCatalogue, type ConstraintCode } from '../constraints/constraint-catalogue';
import { visitHasPins } from '../model/pins';
import type { PlannedVisit } from '../model/plan';
import type { Problem, Resource } from '../model/problem';
import type { FitOracle } from './fit-oracle';
import { usesOf } from './resource-uses';
import { withoutAll, type Relaxable } from './relaxable';

const liftable: ReadonlySet<ConstraintCode> = new Set([
  'group-start-respected',
  'resource-inside-its-hours',
  'resource-capacity-respected',
  'resource-break-kept',
  'step-lag-respected',
  'step-inside-its-window',
  'first-steps-first',
  'last-steps-last',
  'same-resource-kept',
  'presence-inside-visit-window',
  'presence-under-twelve-hours',
  'person-in-one-visit-at-a-time',
]);
const liftableRules = constraintCatalogue.filter((rule) => liftable.has(rule.code));

interface Broken {
  readonly code: ConstraintCode;
  readonly steps: readonly string[];
  readonly resources: readonly string[];
}

export interface Fit {
  readonly plan: PlannedVisit;
  /** Of what was lifted, what the plan does not keep. */
  readonly needed: readonly Relaxable[];
}

/** A one-visit day with more or less lifted. What was answered once is remembered: lifting more never makes a visit misfit. */
export class LiftedDays {
  private readonly fitting: Fit[] = [];
  private readonly refused: ReadonlySet<Relaxable>[] = [];

  private readonly hasPins: boolean;

  constructor(
    readonly problem: Problem,
    readonly all: readonly Relaxable[],
    private readonly oracle: FitOracle,
  ) {
    this.hasPins = visitHasPins(problem.visits[0]!);
  }

  /** Undefined when the visit does not fit with no more than this lifted. */
  fit(lifted: readonly Relaxable[]): Fit | undefined {
    const set = new Set(lifted),
      known = this.fitting.find((f) => f.needed.every((e) => set.has(e)));
    if (known !== undefined) return known;
    if (this.refused.some((r) => lifted.every((e) => r.has(e)))) return undefined;
    const freed = new Set(lifted.flatMap((e) => (e.kind === 'resource' ? e.involves.resources! : [])));
    const plan = this.oracle.programmeFreeing(
      freed,
      withoutAll(
        this.problem,
        lifted.filter((e) => e.kind !== 'resource'),
      ),
    );
    // A place may not suit the location of a pinned step: the check is asked too.
    if (plan === undefined || (this.hasPins && violationsOf(withoutAll(this.problem, lifted), plan).length > 0)) {
      this.refused.push(set);
      return undefined;
    }
    const fit = { plan, needed: this.neededBy(plan, lifted) };
    this.fitting.push(fit);
    return fit;
  }

  /** A programme that holds with no more than a remedy may do to these; undefined where one of them is not to be touched. */
  remedy(elements: readonly Relaxable[]): PlannedVisit | undefined {
    if (elements.some((e) => e.remedied === undefined)) return undefined;
    if (elements.every((e) => e.remedied === e.without)) return this.fit(elements)?.plan;
    const changed = elements.reduce((day, e) => e.remedied!(day), this.problem),
      plan = this.oracle.programme(changed);
    return plan === undefined || violationsOf(changed, plan).length > 0 ? undefined : plan;
  }

  private neededBy(plan: PlannedVisit, lifted: readonly Relaxable[]): readonly Relaxable[] {
    if (lifted.length === 1) return lifted;
    const broken = breachesOf(this.problem, plan, lifted),
      needed = lifted.filter((e) => broken.some((v) => breaks(v, e)));
    return broken.every((v) => needed.some((e) => breaks(v, e))) ? needed : lifted;
  }
}

/** What a programme of the first visit breaks on a one-visit day; the other visits are presences. */
export function violationsOf(
  problem: Problem,
  plan: PlannedVisit,
  resources = concerned(problem, plan),
): readonly Violation<ConstraintCode>[] {
  return checkPlan({ ...problem, resources }, { visits: [plan, ...presences(problem)] }).filter(
    (v) => v.code !== 'planned-visit-has-a-step',
  );
}

/** Of that, what was lifted. */
function breachesOf(problem: Problem, plan: PlannedVisit, lifted: readonly Relaxable[]): readonly Broken[] {
  const resources = problem.resources.filter((r) =>
    lifted.some((e) => e.kind === 'resource' && e.involves.resources!.includes(r.id)),
  );
  const day = checkedDay(
    { ...problem, resources: concerned({ ...problem, resources }, plan) },
    { visits: [plan, ...presences(problem)] },
  );
  return liftableRules.flatMap((rule: Constraint<ConstraintCode>) =>
    rule.check(day).map(({ steps, resources }) => ({
      code: rule.code,
      steps: steps?.map((s) => s.step.id) ?? [],
      resources: resources ?? [],
    })),
  );
}

export function presences(problem: Problem): readonly PlannedVisit[] {
  return problem.visits.slice(1).map((v) => ({
    id: v.id,
    status: 'planned',
    arrival: v.pinned!.arrival!,
    departure: v.pinned!.departure!,
    steps: [],
  }));
}

/** Only what the plan takes can be in its way, and only while it does; a break looks at the whole day. */
function concerned({ resources, visits }: Problem, plan: PlannedVisit): readonly Resource[] {
  const taken = new Set([...plan.steps.flatMap((s) => s.uses), plan.place]);
  return resources
    .filter((r) => taken.has(r.id))
    .map((r) => {
      const uses = usesOf(visits[0]!, r, plan);
      return r.break === undefined
        ? { ...r, busy: r.busy.filter((b) => uses.some((u) => b.from < u.to && u.from < b.to)) }
        : r;
    });
}

function breaks({ code, steps, resources }: Broken, { kind, involves }: Relaxable): boolean {
  switch (kind) {
    case 'resource':
      return involves.resources!.some((id) => resources.includes(id));
    case 'relation':
      return (
        code === 'step-lag-respected' && involves.relations!.some((r) => steps.includes(r.from) && steps.includes(r.to))
      );
    case 'step-window':
      return code === 'step-inside-its-window' && involves.steps!.some((id) => steps.includes(id));
    case 'step-order':
      return (
        code === 'first-steps-first' ||
        code === 'last-steps-last' ||
        code === 'same-resource-kept' ||
        (code === 'step-inside-its-window' && involves.steps!.some((id) => steps.includes(id)))
      );
    case 'visit-window':
      return code === 'presence-inside-visit-window' || code === 'presence-under-twelve-hours';
    case 'person':
      return code === 'person-in-one-visit-at-a-time';
  }
}
