import { neighbour } from './lanes-navigation';
import type { Block, LaneRow } from './lanes.view-model';

const block = (key: string, start: number): Block => ({
  key,
  start,
  end: start + 25,
  visitId: key,
  stepId: key,
  code: key,
  label: key,
  patientName: key,
  labelWordings: [],
  patientWordings: [],
  tone: 'medical',
  background: false,
  optional: false,
  done: false,
  announced: false,
  away: [],
  use: 0,
  track: 0,
  text: { start, end: start + 25 },
});
const row = (id: string, blocks: Block[]): LaneRow => ({
  id,
  name: id,
  detail: '',
  tracks: 1,
  capacity: 1,
  closed: [],
  pause: null,
  blocks,
  stays: [],
  elsewhere: [],
});
const rows = [
  row('one', [block('early', 480), block('late', 700)]),
  row('empty', []),
  row('two', [block('morning', 510), block('noon', 730)]),
];

it('goes along the lane, and to its ends', () => {
  expect(neighbour(rows, 'early', 'right')?.key).toBe('late');
  expect(neighbour(rows, 'early', 'left')).toBeUndefined();
  expect(neighbour(rows, 'early', 'last')?.key).toBe('late');
});

it('goes to the step nearest in time, over lanes that are empty', () => {
  expect(neighbour(rows, 'late', 'down')?.key).toBe('noon');
  expect(neighbour(rows, 'morning', 'up')?.key).toBe('early');
  expect(neighbour(rows, 'early', 'up')).toBeUndefined();
});
