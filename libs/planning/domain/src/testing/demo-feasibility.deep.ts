import { search, type DayOutcome, type Problem } from '@diurne/planning-engine';
import { civilDate } from '@diurne/time';
import { aDayHospital } from './a-day-hospital';
import { demoDayProblem } from './demo-day';

const hospital = aDayHospital({ startOn: civilDate('2026-11-23'), seed: 2026 });

function leftOut(problem: Problem, iterations: number): DayOutcome['visits'] {
  const rounds = search(problem, { seed: 1, iterations });
  for (;;) {
    const step = rounds.next();
    if (step.done === true) return step.value.outcome.visits.filter(({ status }) => status === 'unplanned');
  }
}

it('the busiest day is placed nearly whole', () => {
  const problem = demoDayProblem(hospital, hospital.busiestOn);
  expect(problem.visits).toHaveLength(30);
  expect(leftOut(problem, 100).length).toBeLessThanOrEqual(4);
}, 300_000);

it('the overloaded day leaves some out, each with a reason', () => {
  const left = leftOut(demoDayProblem(hospital, hospital.overloadedOn), 10);
  expect(left.length).toBeGreaterThan(3);
  for (const visit of left) expect(visit).toHaveProperty('reasons.0.message', expect.stringMatching(/\S/));
}, 300_000);

it.each([
  'Doit repartir à midi, taxi partagé.',
  'Proche disponible l’après-midi seulement.',
  'Ne peut venir que ce mardi.',
])(
  'what cannot be is refused alone too: %s',
  (note) => {
    const request = hospital.requests.find((one) => one.note === note);
    expect(leftOut(demoDayProblem(hospital, request!.wishedFrom, [request!]), 2)).toHaveLength(1);
  },
  300_000,
);
