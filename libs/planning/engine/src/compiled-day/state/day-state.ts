import { allSet, keepRuns, setBit } from '../bit-rows';
import type { PreparedDay, PreparedVisit } from '../prepared-day';
import { slotCeil, slotFloor } from '../time-units';
import { factualSlots } from './factual-slots';
import { FloatingBreak } from './floating-break';
import { holdBegins, holdEnds } from './held-part';
import { Programme } from './programme';
import { ResourceLedger } from './resource-ledger';
import { StartTables } from './start-tables';

/** A day partly planned: one programme per visit and the units that they and the facts take. */
export class DayState {
  readonly ledger: ResourceLedger;
  readonly tables: StartTables;
  readonly programmes: readonly Programme[];
  private readonly placeRow: number[];
  private readonly holdRow: Int32Array;
  private readonly breaks: readonly (FloatingBreak | undefined)[];

  /** `standing` is another state of a day with the same resources, units and book, whose ledger and tables go on here. */
  constructor(
    readonly day: PreparedDay,
    standing?: DayState,
  ) {
    const { problem, units } = day;
    this.programmes = day.visits.map((v) => new Programme(v));
    this.ledger = standing?.ledger ?? new ResourceLedger(problem, units);
    for (const visit of day.visits) this.takeFacts(visit);
    this.breaks = standing?.breaks ?? floatingBreaks(day, this.ledger);
    this.tables = standing?.tables ?? new StartTables(day.book, this.ledger, units, this.breaks, groupStarts(day));
    this.holdRow = new Int32Array(2 * units.words);
    this.placeRow = problem.resources.map((_, i) =>
      day.visits.some((v) => v.variants.some((way) => way.places.includes(i))) ? this.ledger.freeRow(i, 1) : -1,
    );
  }

  /** Enters a programme into the ledger (`sign` 1) or takes it out (-1). */
  enter(visit: PreparedVisit, programme: Programme, sign: 1 | -1): void {
    this.enterSteps(visit, programme, sign);
    this.enterHold(visit, programme, sign);
  }

  enterSteps(visit: PreparedVisit, programme: Programme, sign: 1 | -1): void {
    for (let i = 0; i < visit.steps.length; i++)
      if (programme.starts[i]! >= 0) this.enterStep(visit, programme, i, sign);
  }

  enterHold(visit: PreparedVisit, programme: Programme, sign: 1 | -1): void {
    const { units } = this.day,
      { hold } = programme,
      begins = holdBegins(units, visit, programme),
      ends = holdEnds(units, visit, programme);
    if (hold < 0 || begins >= ends) return;
    const turnover = this.cleaning(visit, hold),
      fact = factualSlots(units, visit, turnover);
    const from = slotFloor(units, begins),
      free = slotCeil(units, ends + turnover);
    if (fact === undefined) this.ledger.take(hold, from, free, sign, 0);
    else {
      this.ledger.take(hold, from, fact.from, sign, 0);
      this.ledger.take(hold, fact.free, free, sign, 0);
    }
    this.clean(hold, turnover, ends, fact?.departure, sign);
  }

  /** Enters a cleaning among what ends a break, in place of that after the factual departure if there is one. */
  private clean(
    dayPlace: number,
    turnover: number,
    departure: number,
    factual: number | undefined,
    sign: 1 | -1,
  ): void {
    const { units, problem } = this.day;
    if (turnover === 0 || departure === factual || problem.resources[dayPlace]!.break === undefined) return;
    const mark = (at: number, busy: number): void =>
      this.ledger.take(dayPlace, slotFloor(units, at), slotCeil(units, at + turnover), 0, busy);
    mark(departure, sign);
    if (factual !== undefined) mark(factual, -sign);
  }

  enterStep(visit: PreparedVisit, programme: Programme, i: number, sign: 1 | -1): void {
    const step = visit.steps[i]!,
      { units, problem } = this.day,
      start = programme.starts[i]!;
    for (let l = 0; l < step.uses.length; l++) {
      const resource = programme.taken[visit.lineOffset[i]! + l]!;
      const turnover = Math.max(step.turnover, problem.resources[resource]!.turnover);
      this.ledger.take(
        resource,
        start,
        start + Math.ceil((step.duration + turnover) / units.unit),
        sign * step.uses[l]!.amount,
      );
    }
  }

  /** Whether a place can be held between two minutes and cleaned after; what is a fact of it is not asked. */
  canHold(visit: PreparedVisit, dayPlace: number, begins: number, ends: number): boolean {
    if (begins >= ends) return true;
    const { ledger } = this,
      { units } = this.day,
      row = this.placeRow[dayPlace]!,
      turnover = this.cleaning(visit, dayPlace);
    const from = slotFloor(units, begins),
      to = slotCeil(units, ends),
      free = slotCeil(units, ends + turnover);
    const fact = factualSlots(units, visit, turnover);
    if (!this.leavesBreak(dayPlace, turnover, ends, fact?.departure)) return false;
    if (fact === undefined) return allSet(ledger.words, row, from, to) && this.canClean(dayPlace, to, free);
    if (!allSet(ledger.words, row, from, fact.from)) return false;
    // Who stays on is where the place would be cleaned of the pinned stay: that unit is the visit's own.
    for (let k = fact.to; k < to && k < fact.free; k++) if (!ledger.hasUnit(dayPlace, k, 1)) return false;
    return allSet(ledger.words, row, fact.free, to) && this.canClean(dayPlace, Math.max(to, fact.free), free);
  }

  /** Whether a unit of a resource is free in every slot between two minutes. */
  unitFree(resource: number, from: number, to: number): boolean {
    const { units } = this.day;
    return allSet(this.ledger.words, this.ledger.freeRow(resource, 1), slotFloor(units, from), slotCeil(units, to));
  }

  /** The slots from which one of the places is free for `minutes`; the row is overwritten by the next call. */
  holdStarts(visit: PreparedVisit, dayPlaces: readonly number[], minutes: number): Int32Array {
    const { words, unit } = this.day.units,
      { holdRow } = this;
    holdRow.fill(0, 0, words);
    for (const dayPlace of dayPlaces) {
      const free = this.placeRow[dayPlace]!;
      for (let w = 0; w < words; w++) holdRow[words + w] = this.ledger.words[free + w]!;
      keepRuns(holdRow, words, words, Math.floor(minutes / unit));
      for (let w = 0; w < words; w++) holdRow[w] = holdRow[w]! | holdRow[words + w]!;
    }
    return visit.factualHold === undefined ? holdRow : holdRow.fill(-1, 0, words);
  }

  /** Whether another visit of the same person overlaps the presence. */
  companionPresent(visit: PreparedVisit, arrival: number, departure: number): boolean {
    for (const other of visit.companions) {
      const p = this.programmes[other]!,
        there = this.day.visits[other]!.fact,
        here = visit.fact;
      if (!p.planned && there === undefined) continue;
      const from = Math.max(arrival, p.planned ? p.arrival : there!.from),
        to = Math.min(departure, p.planned ? p.departure : there!.to);
      // What the pins of both impose is no choice.
      const factual =
        here !== undefined &&
        there !== undefined &&
        Math.max(here.from, there.from) <= from &&
        to <= Math.min(here.to, there.to);
      if (from < to && !factual) return true;
    }
    return false;
  }

  /** Latest departure of visits that the day is planned around but does not list, minutes. */
  latestElsewhere = -Infinity;

  /** Latest departure of the planned visits but one, minutes; the opening when there is none. */
  latestDeparture(except: number): number {
    let latest = Math.max(this.day.problem.opening.from, this.latestElsewhere);
    this.programmes.forEach((p, i) => {
      if (i !== except && p.planned && p.departure > latest) latest = p.departure;
    });
    return latest;
  }

  fillPinnedLines(visit: PreparedVisit, programme: Programme): void {
    programme.taken.fill(-1);
    visit.steps.forEach((step, i) =>
      step.pinned?.uses.forEach((id, l) => {
        programme.taken[visit.lineOffset[i]! + l] = this.day.resourceIndex.get(id)!;
      }),
    );
  }

  private canClean(dayPlace: number, from: number, to: number): boolean {
    for (let k = from; k < to; k++) if (!this.ledger.mayClean(dayPlace, this.placeRow[dayPlace]!, k)) return false;
    return true;
  }

  private leavesBreak(dayPlace: number, turnover: number, departure: number, factual: number | undefined): boolean {
    const rule = this.breaks[dayPlace];
    if (rule === undefined || turnover === 0 || departure === factual) return true;
    this.clean(dayPlace, turnover, departure, factual, 1);
    const kept = rule.isKept(this.ledger);
    this.clean(dayPlace, turnover, departure, factual, -1);
    return kept;
  }

  private cleaning(visit: PreparedVisit, dayPlace: number): number {
    return Math.max(visit.visit.turnover, this.day.problem.resources[dayPlace]!.turnover);
  }

  private takeFacts(visit: PreparedVisit): void {
    const { units, problem, resourceIndex } = this.day;
    for (const step of visit.steps) {
      step.pinned?.uses.forEach((id, l) => {
        const resource = resourceIndex.get(id)!,
          after = Math.max(step.turnover, problem.resources[resource]!.turnover);
        this.ledger.take(
          resource,
          slotFloor(units, step.pinned!.start),
          slotCeil(units, step.pinned!.start + step.duration + after),
          step.uses[l]!.amount,
        );
        this.ledger.closeToCleaning(
          resource,
          slotFloor(units, step.pinned!.start),
          slotCeil(units, step.pinned!.start + step.duration),
        );
      });
    }
    if (visit.pinnedPlace < 0) return;
    const turnover = this.cleaning(visit, visit.pinnedPlace),
      fact = factualSlots(units, visit, turnover);
    if (fact === undefined) return;
    this.ledger.take(visit.pinnedPlace, fact.from, fact.free, 1, 0);
    this.clean(visit.pinnedPlace, turnover, fact.departure, undefined, 1);
    this.ledger.closeToCleaning(visit.pinnedPlace, fact.from, fact.to);
  }
}

/** Breaks that the facts leave. */
function floatingBreaks({ problem, units }: PreparedDay, ledger: ResourceLedger): (FloatingBreak | undefined)[] {
  return problem.resources.map((r, i) => {
    const rule = r.break === undefined ? undefined : new FloatingBreak(r.break, units, i);
    return rule?.isKept(ledger) ? rule : undefined;
  });
}

function groupStarts({ problem, units }: PreparedDay): (Int32Array | undefined)[] {
  return problem.resources.map((r) => {
    if (r.starts === undefined) return undefined;
    const row = new Int32Array(units.words);
    for (const s of r.starts)
      if (s % problem.grid === 0 && s >= units.origin && slotFloor(units, s) < units.slots)
        setBit(row, 0, slotFloor(units, s), true);
    return row;
  });
}
