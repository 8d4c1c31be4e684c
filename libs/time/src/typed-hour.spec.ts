import { readTypedHour } from './typed-hour';

it.each([
  ['02:40', 160],
  ['2:40', 160],
  ['2h40', 160],
  ['2 h 40', 160],
  ['2\u00a0h\u00a040', 160],
  [' 02 H 40 ', 160],
  ['2.40', 160],
  ['2,40', 160],
  ['0240', 160],
  ['240', 160],
  ['8h', 480],
  ['8 h', 480],
  ['00:00', 0],
  ['0:05', 5],
  ['23:59', 1439],
])('%s is read as %i', (typed, minute) => {
  expect(readTypedHour(typed)).toEqual({ ok: true, minute });
});

it.each(['24:00', '2:60', '2599', '1 h 75', '975', '99h'])('%s does not exist, and is no other hour', (typed) => {
  expect(readTypedHour(typed)).toEqual({ ok: false, code: 'typed-hour-does-not-exist' });
});

it.each(['', '8', '14', 'midi', '2:4', '2:400', '12345', '-2:40', '2:40 ou 3', '2/40'])('%s is no hour', (typed) => {
  expect(readTypedHour(typed)).toEqual({ ok: false, code: 'typed-hour-unreadable' });
});
