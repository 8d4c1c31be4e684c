import type {
  BusyInterval,
  IncumbentStep,
  Interval,
  Objective,
  PlaceWish,
  Problem,
  Relation,
  Resource,
  Step,
  UseLine,
  Visit,
  VisitPins,
} from '../model/problem';

type Even<T> = { [K in keyof T]-?: T[K] | undefined };

/**
 * The same problem, its objects with all fields, in one order, and its lists without holes, whoever made them: compiled
 * code fits objects made alike, and is thrown away when it meets others.
 */
export function evenProblem(p: Problem): Problem {
  const even: Even<Problem> = {
    date: p.date,
    timeZone: p.timeZone,
    grid: p.grid,
    opening: interval(p.opening),
    notBefore: p.notBefore,
    locations: p.locations,
    travel: p.travel,
    resources: listed(p.resources, resource),
    visits: listed(p.visits, evenVisit),
    objective: objective(p.objective),
  };
  return even as Problem;
}

/** The same of one visit. */
export function evenVisit(v: Visit): Visit {
  const even: Even<Visit> = {
    id: v.id,
    label: v.label,
    priority: v.priority,
    person: v.person,
    window: interval(v.window),
    maxPresence: v.maxPresence,
    place: v.place && placeWish(v.place),
    arrivalLead: v.arrivalLead,
    departureLag: v.departureLag,
    turnover: v.turnover,
    travelExtra: v.travelExtra,
    steps: listed(v.steps, step),
    relations: listed(v.relations, relation),
    first: v.first,
    last: v.last,
    sameResource: v.sameResource,
    pinned: v.pinned && pins(v.pinned),
    incumbent: v.incumbent && told(v.incumbent),
  };
  return even as Visit;
}

function step(s: Step): Step {
  const even: Even<Step> = {
    id: s.id,
    label: s.label,
    duration: s.duration,
    uses: listed(s.uses, line),
    window: s.window && interval(s.window),
    location: s.location,
    patient: s.patient,
    turnover: s.turnover,
    optional: s.optional,
    value: s.value,
    pinned: s.pinned && { start: s.pinned.start, uses: s.pinned.uses },
  };
  return even as Step;
}

function resource(r: Resource): Resource {
  const even: Even<Resource> = {
    id: r.id,
    name: r.name,
    kind: r.kind,
    location: r.location,
    windows: listed(r.windows, ({ from, to, capacity }) => ({ from, to, capacity })),
    busy: listed(r.busy, busy),
    turnover: r.turnover,
    starts: r.starts,
    break: r.break && { from: r.break.from, to: r.break.to, minutes: r.break.minutes },
    attributes: r.attributes,
  };
  return even as Resource;
}

const interval = ({ from, to }: Interval): Interval => ({ from, to });
const busy = ({ from, to, amount }: BusyInterval): BusyInterval =>
  ({ from, to, amount }) satisfies Even<BusyInterval> as BusyInterval;
const line = ({ anyOf, amount, prefer }: UseLine): UseLine =>
  ({ anyOf, amount, prefer }) satisfies Even<UseLine> as UseLine;
const relation = ({ from, to, min, max, strict }: Relation): Relation =>
  ({ from, to, min, max, strict }) satisfies Even<Relation> as Relation;
const placeWish = ({ anyOf, attributes, from, to }: PlaceWish): PlaceWish =>
  ({ anyOf, attributes, from, to }) satisfies Even<PlaceWish> as PlaceWish;
const pins = ({ arrival, departure, place: at }: VisitPins): VisitPins =>
  ({ arrival, departure, place: at }) satisfies Even<VisitPins> as VisitPins;
const toldStep = ({ id, start, uses }: IncumbentStep): IncumbentStep => ({ id, start, uses });

function told({ arrival, place: at, steps }: NonNullable<Visit['incumbent']>): NonNullable<Visit['incumbent']> {
  const even: Even<NonNullable<Visit['incumbent']>> = { arrival, place: at, steps: listed(steps, toldStep) };
  return even as NonNullable<Visit['incumbent']>;
}

function objective(o: Objective): Objective {
  return {
    unplanned: o.unplanned,
    missed: o.missed,
    optionalMissed: o.optionalMissed,
    presence: o.presence,
    makespan: o.makespan,
    preference: o.preference,
    peak: o.peak,
    changeVisit: o.changeVisit,
    changeMinutes: o.changeMinutes,
    changeStep: o.changeStep,
  };
}

function listed<A, B>(list: readonly A[], of: (one: A) => B): B[] {
  const all: B[] = [];
  for (const one of list) all.push(of(one));
  return all;
}
