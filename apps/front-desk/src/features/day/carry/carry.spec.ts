import type { Block } from '../lanes/lanes.view-model';
import { bandsOf, changeLane, couldServe, isLegal, moveTo, nudge, pickUp, resourcesAfter } from './carry';

const block: Block = {
  key: 'k',
  visitId: 'visit',
  stepId: 'step',
  code: 'echo',
  label: 'Écho',
  patientName: 'P',
  labelWordings: [],
  patientWordings: [],
  start: 540,
  end: 580,
  tone: 'technicalAct',
  background: false,
  optional: false,
  done: false,
  announced: false,
  away: [],
  use: 1,
  track: 0,
  text: { start: 540, end: 580 },
};
const legal = [
  { line: 0, resourceId: 'echograph', starts: [540, 545, 600] },
  { line: 1, resourceId: 'brissande', starts: [540, 545, 600] },
  { line: 1, resourceId: 'other', starts: [615] },
];
const carry = pickUp(block, 'brissande', ['echograph', 'brissande'], 5, legal);

it('is legal where it was, and where the engine says so', () => {
  expect(isLegal(carry)).toBe(true);
  expect(isLegal(moveTo(carry, 600, 'brissande'))).toBe(true);
  expect(isLegal(moveTo(carry, 630, 'brissande'))).toBe(false);
});

it('snaps to a legal start that is near, else to the grid', () => {
  expect(moveTo(carry, 592, 'brissande').at.start).toBe(600);
  expect(moveTo(carry, 587, 'brissande').at.start).toBe(585);
});

it('changes only the line that is carried', () => {
  expect(resourcesAfter(changeLane(carry, 'other'))).toEqual(['echograph', 'other']);
  expect(resourcesAfter(carry)).toEqual(['echograph', 'brissande']);
});

it('keeps its lane when only the hour may change', () => {
  const byHour = pickUp({ ...block, use: null }, 'chair', ['echograph', 'brissande'], 5, legal);
  expect(changeLane(byHour, 'other-chair').at.laneId).toBeNull();
  expect(isLegal(nudge(byHour, 1))).toBe(true);
  expect(isLegal(nudge(byHour, 2))).toBe(false);
  expect(resourcesAfter(nudge(byHour, 1))).toEqual(['echograph', 'brissande']);
});

it('knows the lanes that could never serve it', () => {
  expect(couldServe(carry, 'other')).toBe(true);
  expect(couldServe(carry, 'echograph')).toBe(false);
});

it('draws neighbouring starts as one band', () => {
  expect(bandsOf([540, 545, 600], 5)).toEqual([
    { start: 540, end: 550 },
    { start: 600, end: 605 },
  ]);
  expect(bandsOf([], 5)).toEqual([]);
});
