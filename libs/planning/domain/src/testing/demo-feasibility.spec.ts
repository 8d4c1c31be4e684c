import { checkPlan, search, type DayOutcome, type Problem } from '@diurne/planning-engine';
import { addDays, civilDate } from '@diurne/time';
import { aDayHospital } from './a-day-hospital';
import { demoDayProblem } from './demo-day';

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

it.each(hospital.bookedDays)(
  'the booked day of $on is placed whole with its own seed and iterations',
  ({ on, requestIds, seed, iterations }) => {
    const problem = demoDayProblem(
      hospital,
      on,
      hospital.requests.filter(({ id }) => requestIds.includes(id)),
    );
    const rounds = search(problem, { seed, iterations });
    let step = rounds.next();
    while (step.done !== true) step = rounds.next();
    expect(step.value.outcome.visits.filter(({ status }) => status === 'unplanned')).toEqual([]);
    expect(checkPlan(problem, step.value.outcome)).toEqual([]);
  },
);
