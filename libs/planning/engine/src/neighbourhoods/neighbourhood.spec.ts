import { aDay, aResource, aStep, aVisit, by, planned } from '../testing/day-builder';
import { prepareDay } from '../compiled-day/prepare-day';
import { RandomSource } from '../insertion/random-source';
import { DayState } from '../compiled-day/state/day-state';
import { enterGiven } from '../compiled-day/state/read-programme';
import { Neighbourhood } from './neighbourhood';

const opening = { from: 480, to: 1000 };
const cared = (id: string) =>
  aVisit(id, [aStep('first', 20, { uses: [by('nurse')] }), aStep('second', 30, { uses: [by('nurse')] })]);
const visits = ['early', 'noon', 'late'].map(cared),
  [early, noon, late] = visits;
const day = prepareDay(
    aDay({ opening, resources: [aResource('nurse', { windows: [{ ...opening, capacity: 1 }] })], visits }),
  ),
  state = new DayState(day);
// Only the last one waits between its steps: 75 minutes instead of 50.
[
  planned(early!, { first: 480, second: 500 }),
  planned(noon!, { first: 700, second: 720 }),
  planned(late!, { first: 900, second: 945 }),
].forEach((given, v) => {
  if (!enterGiven(state, day.visits[v]!, given)) throw new Error(`The story's ${given.id} does not hold`);
});

/** How often each visit is chosen in 600 neighbourhoods of one. */
function chosen(asksTime: boolean): number[] {
  const neighbourhood = new Neighbourhood(state, new RandomSource(7), [50, 50, 50]),
    counts = [0, 0, 0];
  neighbourhood.asksTime = asksTime;
  for (let k = 0; k < 600; k++)
    for (let i = neighbourhood.choose(1, undefined) - 1; i >= 0; i--) counts[neighbourhood.chosen[i]!]!++;
  return counts;
}

describe('a neighbourhood', () => {
  it('is mostly about who takes longer than he must, while only time is to be gained', () => {
    const [first, second, third] = chosen(true);
    expect(first! + second! + third!).toBe(600);
    expect(third!).toBeGreaterThan(330);
    expect(Math.min(first!, second!)).toBeGreaterThan(40);
  });

  it('is about anybody while room is to be made', () => {
    for (const count of chosen(false)) expect(Math.abs(count - 200)).toBeLessThan(60);
  });
});
