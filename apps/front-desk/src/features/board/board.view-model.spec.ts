import { aDay } from '../../testing/mock/day.fixture';
import { aBoard } from '../../testing/mock/board.fixture';
import {
  groupOf,
  inOrder,
  lateTone,
  nextFactOf,
  nextStepOf,
  toldApart,
  untoldSteps,
  type BoardCard,
} from './board.view-model';

const cards = aBoard(aDay()).cards;
const card = (state: BoardCard['visit']['state']): BoardCard => {
  const found = cards.find((one) => one.visit.state === state);
  if (found === undefined) throw new Error(`the fixture has no ${state}`);
  return found;
};

it('offers arrival, then the steps, then departure, then nothing', () => {
  expect(nextFactOf(card('booked'))).toBe('arrive');
  expect(nextFactOf(card('inProgress'))).toBe('finish');
  const allDone = card('inProgress');
  expect(
    nextFactOf({
      ...allDone,
      visit: { ...allDone.visit, steps: allDone.visit.steps.map((step) => ({ ...step, done: true })) },
    }),
  ).toBe('depart');
  const leaves = { stepId: null, label: 'Départ', where: null, with: null, atMinute: 900, awaits: [] };
  expect(nextFactOf({ ...card('inProgress'), next: leaves })).toBe('depart');
  expect(nextFactOf(card('left'))).toBeNull();
  expect(nextFactOf(card('noShow'))).toBeNull();
});

it('declares the step that the server names, and the earliest open one without it', () => {
  const under = card('inProgress');
  const last = under.visit.steps.at(-1);
  expect(
    nextStepOf({
      ...under,
      next: { stepId: last?.id ?? null, label: '', where: null, with: null, atMinute: 700, awaits: [] },
    })?.id,
  ).toBe(last?.id);
  expect(nextStepOf({ ...under, next: null })?.done).toBe(false);
  expect(nextStepOf({ ...under, next: null })?.start).toBe(
    Math.min(...under.visit.steps.filter((step) => !step.done).map((step) => step.start)),
  );
});

it('turns amber at 15 minutes and red at 30', () => {
  expect([14, 15, 29, 30].map(lateTone)).toEqual(['onTime', 'amber', 'amber', 'red']);
});

it('groups who is here, expected and gone, in order of the next act', () => {
  expect(groupOf(card('arrived'))).toBe('here');
  expect(groupOf(card('noShow'))).toBe('gone');
  const minutes = inOrder(cards).map((one) => one.next?.atMinute ?? one.visit.arrival);
  expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
});

it('offers no step of which somebody has told already, be it still to confirm', () => {
  const under = card('inProgress');
  const open = untoldSteps(under);
  const step = open[0]!;
  const told = { ...under.facts[0]!, kind: 'stepDone' as const, stepId: step.id, awaitsConfirmation: true };
  const waiting = { ...under, facts: [told], next: null };
  expect(untoldSteps(waiting).map(({ id }) => id)).not.toContain(step.id);
  expect(nextStepOf(waiting)?.id).not.toBe(step.id);
});

it('tells steps of one name apart by their hour, and leaves the others as they are', () => {
  const under = card('inProgress');
  const [first, ...rest] = under.visit.steps;
  if (first === undefined) throw new Error('the fixture has no step');
  const twin = { ...first, id: 'a1f0c9de-0000-4000-8000-000000000001', start: 570, end: 580 };
  const board = aBoard(aDay());
  const twice = { ...under, visit: { ...under.visit, steps: [{ ...first, start: 550 }, twin, ...rest] } };
  const [told] = toldApart({ ...board, cards: [twice] }).cards;
  expect(told?.visit.steps.map(({ label }) => label)).toEqual([
    `${first.label} · 9\u00a0h\u00a010`,
    `${first.label} · 9\u00a0h\u00a030`,
    ...rest.map(({ label }) => label),
  ]);
});
