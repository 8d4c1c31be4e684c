import { aDay } from '../../../testing/mock/day.fixture';
import { problemOf } from '../../../testing/mock/day-problem.fixture';
import { laneOf } from '../../../testing/mock/hospital.fixture';
import { engineJudge } from './engine-judge';

const day = aDay('2026-11-23', 10);
const { problem, visits } = problemOf(day);
const judge = engineJudge(problem, visits);
if (judge === null) throw new Error('the fixture is a readable problem');
const visit = day.visits.find((one) => one.pathway.code === 'DIAB') ?? (day.visits[0] as (typeof day.visits)[0]);
const retina = visit.steps.find((step) => step.code === 'ret') ?? (visit.steps[1] as (typeof visit.steps)[0]);
const resourceIds = retina.resources.map((use) => use.resourceId);

it('counts where the step stands among the legal starts, and gives no reason against it', () => {
  const lane = judge.legalLanes(visit.id, retina.code).find((one) => one.resourceId === resourceIds[0]);
  expect(lane?.starts).toContain(retina.start);
  expect(judge.reasonsAgainst(visit.id, retina.code, retina.start, resourceIds)).toEqual([]);
});

it('agrees with itself: what is no legal start has a sentence, what is has none', () => {
  const legal = new Set(
    judge.legalLanes(visit.id, retina.code).find((one) => one.resourceId === resourceIds[0])?.starts,
  );
  const hours = [455, 485, 505, 530, 560, 610, 700, 905, 955];
  expect(hours.map((start) => judge.reasonsAgainst(visit.id, retina.code, start, resourceIds).length === 0)).toEqual(
    hours.map((start) => legal.has(start)),
  );
  expect(hours.some((start) => !legal.has(start))).toBe(true);
});

it('says in French why the device is not free outside its hours', () => {
  const window = laneOf('RET').windows[0];
  const reasons = judge.reasonsAgainst(visit.id, retina.code, (window?.to ?? 960) + 15, resourceIds);
  expect(reasons.join(' ')).toContain('Rétinographe');
});

it('leaves the judgement to the server when the problem cannot be read', () => {
  expect(engineJudge({ format: 'hdj-day/9' }, [])).toBeNull();
});
