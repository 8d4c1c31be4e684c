import { hasBit } from '../compiled-day/bit-rows';
import type { PlannedStep, PlannedVisit } from '../model/plan';
import { stepDemand } from '../compiled-day/compile-variant';
import type { PreparedVisit, StepChoice, VisitVariant } from '../compiled-day/prepared-day';
import { leastDifference, wayBetween } from '../compiled-day/step-differences';
import type { DayState } from '../compiled-day/state/day-state';
import { enterWay, leftOut } from '../compiled-day/state/read-programme';

/**
 * Enters what was told into the day, hour for hour, if it still holds there; false, with the day as it was, otherwise.
 * Works out no orders and no longest ways: most visits of a repaired day are never planned anew.
 */
export function enterTold(state: DayState, visit: PreparedVisit, told: PlannedVisit): boolean {
  const { day } = state,
    programme = state.programmes[visit.index]!;
  const hold = told.place === undefined ? -1 : (day.resourceIndex.get(told.place) ?? -2),
    steps = visit.steps.map((s) => told.steps.find((t) => t.id === s.id));
  programme.starts.fill(-1);
  state.fillPinnedLines(visit, programme);
  visit.steps.forEach((step, i) => {
    if (step.pinned !== undefined || steps[i] === undefined) return;
    programme.starts[i] = (steps[i].start - day.units.origin) / day.units.unit;
    steps[i].uses.forEach((id, l) => {
      programme.taken[visit.lineOffset[i]! + l] = day.resourceIndex.get(id) ?? -1;
    });
  });
  for (const variant of visit.variants) {
    if (hold === -1 ? variant.places.length > 0 : !variant.places.includes(hold)) continue;
    const choices = variant.choices.map((choice, i) => toldChoice(choice, visit, programme.taken, i, steps[i]));
    if (choices.some((c) => c === undefined)) continue;
    if (
      enterWay(
        state,
        visit,
        variant,
        told,
        () =>
          obeysDifferences(state, visit, variant, steps) &&
          enterSteps(state, visit, { ...variant, choices: choices as StepChoice[] }),
      )
    )
      return true;
  }
  return leftOut(state, visit);
}

/** The choice narrowed to the told hour and people; undefined where it does not contain them. */
function toldChoice(
  choice: StepChoice,
  visit: PreparedVisit,
  taken: Int32Array,
  i: number,
  at: PlannedStep | undefined,
): StepChoice | undefined {
  if (at === undefined || choice.dropped) return at === undefined && choice.dropped ? choice : undefined;
  const from = visit.lineOffset[i]!;
  if (at.uses.length !== choice.lines.length || !choice.lines.every((line, l) => line.includes(taken[from + l]!)))
    return undefined;
  return visit.steps[i]!.pinned === undefined
    ? { ...choice, start: at.start, lines: choice.lines.map((_, l) => [taken[from + l]!]) }
    : choice;
}

function obeysDifferences(
  { day: { travel } }: DayState,
  { visit, steps }: PreparedVisit,
  { choices }: VisitVariant,
  told: readonly (PlannedStep | undefined)[],
): boolean {
  const isChosen = (i: number): boolean => told[i] !== undefined && steps[i]!.pinned === undefined;
  return steps.every(
    (a, i) =>
      !isChosen(i) ||
      steps.every((b, j) => {
        if (i === j || !isChosen(j)) return true;
        const between = told[j]!.start - told[i]!.start,
          there = choices[i]!.location,
          here = choices[j]!.location;
        if (between < leastDifference(visit, a, b)) return false;
        const way = wayBetween(a, there, b, here, travel, visit.travelExtra);
        return (
          way === undefined ||
          between >= a.duration + way ||
          -between >= b.duration + wayBetween(b, here, a, there, travel, visit.travelExtra)!
        );
      }),
  );
}

function enterSteps(state: DayState, visit: PreparedVisit, variant: VisitVariant): boolean {
  const programme = state.programmes[visit.index]!,
    { day } = state,
    entered: number[] = [];
  state.enterHold(visit, programme, 1);
  for (let i = 0; i < visit.steps.length; i++) {
    const slot = programme.starts[i]!;
    if (visit.steps[i]!.pinned !== undefined || variant.choices[i]!.dropped) continue;
    const isOnGrid = Number.isInteger(slot) && slot >= 0 && slot < day.units.slots,
      row = isOnGrid ? state.tables.row(stepDemand(day, visit, variant, i)) : 0;
    if (isOnGrid && hasBit(state.tables.rows, row, slot)) {
      state.enterStep(visit, programme, i, 1);
      entered.push(i);
      continue;
    }
    for (const j of entered) state.enterStep(visit, programme, j, -1);
    state.enterHold(visit, programme, -1);
    return false;
  }
  return true;
}
