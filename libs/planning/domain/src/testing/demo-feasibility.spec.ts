import { checkPlan, search, type BusyInterval, type DayOutcome, type Problem } from '@diurne/planning-engine';
import { addDays, civilDate, type CivilDate } from '@diurne/time';
import { aDayHospital } from './a-day-hospital';
import type { DayHospital } from './day-hospital.shape';
import { demoDayProblem } from './demo-day';
import { wholeHouse } from './whole-house';

const monday = civilDate('2026-11-23');
const hospital = aDayHospital({ startOn: monday, seed: 2026 });
const [anyRequest] = hospital.requests;

function planned(problem: Problem, iterations: number): DayOutcome {
  const rounds = search(problem, { seed: 1, iterations });
  for (;;) {
    const step = rounds.next();
    if (step.done === true) return step.value.outcome;
  }
}

describe('each pathway alone', () => {
  it.each(hospital.pathways.map(({ code, id }) => ({ code, id })))(
    '$code is placed on a normal Monday and Thursday, with its optional steps',
    ({ id }) => {
      for (const on of [monday, addDays(monday, 3)]) {
        const outcome = planned(demoDayProblem(hospital, on, [{ ...anyRequest!, pathwayId: id, hours: null }]), 2);
        expect(outcome.visits[0]?.status).toBe('planned');
        const steps = hospital.pathways.find((pathway) => pathway.id === id)?.definition.steps.length;
        expect(outcome.visits[0]).toHaveProperty('steps.length', steps);
      }
    },
  );
});

/** The house as one of its units sees it: the resources of all. */
const seenFrom = ({ unit, bookedDays }: Pick<DayHospital, 'unit' | 'bookedDays'>): DayHospital => ({
  ...hospital,
  ...wholeHouse(hospital),
  unit,
  bookedDays,
});

interface BookedDay {
  readonly problem: Problem;
  readonly outcome: DayOutcome;
}
/** The booked day of a unit, around what others have taken. */
function bookedOn(house: DayHospital, on: CivilDate, taken?: ReadonlyMap<string, BusyInterval[]>): BookedDay {
  const day = house.bookedDays.find((booked) => booked.on === on);
  const requests = house.requests.filter(({ id }) => day?.requestIds.includes(id));
  const free = demoDayProblem(house, on, requests);
  const problem = { ...free, resources: free.resources.map((one) => ({ ...one, busy: taken?.get(one.id) ?? [] })) };
  const rounds = search(problem, { seed: day?.seed ?? 0, iterations: day?.iterations ?? 0 });
  let step = rounds.next();
  while (step.done !== true) step = rounds.next();
  return { problem, outcome: step.value.outcome };
}

const found = new Map<CivilDate, BookedDay>();
/** The first unit's booked day, searched once: the dearest part of this file. */
function firstUnitOn(on: CivilDate): BookedDay {
  const day = found.get(on) ?? bookedOn(hospital, on);
  found.set(on, day);
  return day;
}

it.each(hospital.bookedDays)('the booked day of $on is placed whole with its own seed and iterations', ({ on }) => {
  const { problem, outcome } = firstUnitOn(on);
  expect(outcome.visits.filter(({ status }) => status === 'unplanned')).toEqual([]);
  expect(checkPlan(problem, outcome)).toEqual([]);
});

describe('the units beside the first', () => {
  const friday = addDays(monday, 4);
  const tuesday = addDays(monday, 1);
  const taking = (taken: Map<string, BusyInterval[]>, { visits }: DayOutcome): void => {
    for (const visit of visits)
      for (const { uses, start, end } of visit.status === 'planned' ? visit.steps : [])
        for (const id of uses) taken.set(id, [...(taken.get(id) ?? []), { from: start, to: end }]);
  };

  it.each([monday, tuesday, friday])('have their visits of %s placed around those of the first', (on) => {
    const taken = new Map<string, BusyInterval[]>();
    if (on !== friday) taking(taken, firstUnitOn(on).outcome);
    for (const other of hospital.otherUnits) {
      const { problem, outcome } = bookedOn(seenFrom(other), on, taken);
      expect(outcome.visits.filter(({ status }) => status === 'unplanned')).toEqual([]);
      expect(checkPlan(problem, outcome)).toEqual([]);
      if (on === tuesday) expect(outcome.visits).toEqual([expect.objectContaining({ status: 'planned' })]);
      taking(taken, outcome);
    }
  });

  it('change nothing of the first: its Tuesday comes out the same with and without their resources', () => {
    const { outcome } = bookedOn(seenFrom(hospital), tuesday);
    expect(outcome.visits).toEqual(firstUnitOn(tuesday).outcome.visits);
  });
});
