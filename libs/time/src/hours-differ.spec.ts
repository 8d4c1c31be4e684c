import { hoursDiffer } from './hours-differ';

const hours = { arrival: 495, departure: 905, steps: [{ code: 'PDS', start: 500 }] };
const withStep = (start: number) => ({ ...hours, steps: [{ code: 'PDS', start }] });

it.each([
  ['nothing', hours, false],
  ['a step just below the threshold', withStep(514), false],
  ['a step at the threshold', withStep(515), true],
  ['a step sooner by the threshold', withStep(485), true],
  ['the arrival by a minute', { ...hours, arrival: 496 }, true],
  ['the end by a minute', { ...hours, departure: 904 }, true],
  ['one step less', { ...hours, steps: [] }, true],
  ['one step more', { ...hours, steps: [...hours.steps, { code: 'CS', start: 500 }] }, true],
  ['the same step twice', { ...hours, steps: [...hours.steps, ...hours.steps] }, true],
])('tells of a change of %s: %#', (_, after, told) => {
  expect(hoursDiffer(hours, after, 15)).toBe(told);
});
