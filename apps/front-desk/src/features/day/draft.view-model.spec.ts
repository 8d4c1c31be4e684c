import { aDay } from '../../testing/mock/day.fixture';
import { pathways } from '../../testing/mock/hospital.fixture';
import { aBuild } from '../../testing/mock/build.fixture';
import { draftOver } from './draft.view-model';

const day = aDay();
const draft = aBuild(day, 'ready').draft?.visits ?? [];
const over = draftOver(day, draft, pathways);

it('lays the new hours over what moves and leaves the rest', () => {
  const moved = day.visits[1] as (typeof day.visits)[0];
  expect(over.day.visits[1]?.arrival).toBe(moved.arrival - 15);
  expect(over.day.visits[7]).toBe(day.visits[7]);
});

it('keeps the place of origin of what moves, and only of that', () => {
  const movedSteps = [day.visits[1], day.visits[3]].flatMap((visit) => visit?.steps.map((step) => step.id) ?? []);
  expect(new Set(over.origins.map((origin) => origin.stepId))).toEqual(new Set(movedSteps));
  expect(over.origins[0]?.start).toBe(day.visits[1]?.steps[0]?.start);
});

it('adds what is newly placed with the labels of its pathway, and nothing for what stays unplanned', () => {
  expect(over.day.visits).toHaveLength(day.visits.length + 1);
  expect(over.day.visits.at(-1)?.patient.displayName).toBe(day.toPlace[0]?.patient.displayName);
  expect(over.day.visits.at(-1)?.steps[0]?.start).toBe((day.visits[0]?.steps[0]?.start ?? 0) + 120);
});

it('leaves to be placed only what the draft does not place', () => {
  expect(over.day.toPlace.map(({ id }) => id)).toEqual(day.toPlace.slice(1).map(({ id }) => id));
});
