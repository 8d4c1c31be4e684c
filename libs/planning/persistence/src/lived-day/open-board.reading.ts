import type { BoardView, CorrectionView, DayVisitView, FactView } from '@diurne/contracts';
import { audit, type Actor, type Database, type RowOf } from '@diurne/database';
import type { HowRead } from '@diurne/messaging';
import { dayFound, type LedgerDay, type LedgerVisit } from '@diurne/planning-application';
import type { DayKey } from '@diurne/planning-domain';
import { toLocal } from '@diurne/time';
import { loadDays } from '../ledger/day-loader';
import type { PathwayVersions } from '../ledger/pathway-versions';
import { standingMarks } from '../marks/marks.statements';
import { dayVisitViews } from '../readings/day-visit.view';
import { named } from '../readings/named-patients';
import { correctionsOf, factsOf, performersOf } from './facts-of-board';
import { nextAct } from './next-act';

/** Who is expected, who is here, who left; also who did not come, so that it can be taken back. */
const onTheBoard: readonly DayVisitView['state'][] = [
  'booked',
  'confirmed',
  'arrived',
  'inProgress',
  'left',
  'closed',
  'noShow',
];

export class OpenBoard {
  constructor(
    private readonly database: Database,
    private readonly pathways: PathwayVersions,
  ) {}

  /** The day as lived; the reading of the list is traced, unless the page answers a notice. @throws PlanningRefusal `not-found` without that unit */
  open(actor: Actor, key: DayKey, at: Date, how: HowRead = 'opened'): Promise<BoardView> {
    return this.database.transact(actor, async (tx) => {
      const day = dayFound(await loadDays(tx, [key], this.pathways), key);
      const { unitId, on } = key;
      const visits = day.visits.filter(({ state }) => onTheBoard.includes(state));
      const views = await dayVisitViews(tx, visits, this.pathways, at);
      const facts = await factsOf(
        tx,
        visits.map(({ id }) => id),
        day.timeZone,
      );
      const people = await performersOf(tx, on);
      const corrections = await correctionsOf(
        tx,
        visits.map(({ id }) => id),
        day.timeZone,
      );
      const marks = await tx.run(standingMarks, [visits.map(({ id }) => id)]);
      const local = toLocal(at, day.timeZone);
      const nowMinute = local.date === on ? local.minute : null;
      if (how === 'opened') {
        const detail = { unitId, on, visits: views.length, patients: named(views) };
        await audit(tx, at, { action: 'board-opened', subjectKind: 'planning-day', detail });
      }
      return {
        unitId,
        on,
        nowMinute,
        revision: day.revision,
        people,
        cards: views.map((visit) =>
          cardOf(visit, {
            day,
            facts: (facts.get(visit.id) ?? []).map((fact) => veiledFact(fact, visit)),
            corrections: visit.patient.hidden ? [] : (corrections.get(visit.id) ?? []),
            marks: marks.filter(({ visitId }) => visitId === visit.id).map((mark) => markView(mark, day.timeZone)),
            nowMinute,
            ledger: visits.find(({ id }) => id === visit.id),
          }),
        ),
      };
    });
  }
}

/** Who did what and when, of somebody who is not named: nothing that was written or given. */
const veiledFact = (fact: FactView, { patient }: DayVisitView): FactView =>
  patient.hidden ? { ...fact, evidence: null, missing: null, because: null, products: [] } : fact;

type MarkView = BoardView['cards'][number]['marks'][number];
const markView = ({ visitId: _, occurredAt, ...mark }: RowOf<typeof standingMarks>, timeZone: string): MarkView => ({
  ...mark,
  at: occurredAt.toISOString(),
  atMinute: toLocal(occurredAt, timeZone).minute,
});

interface CardSurroundings {
  readonly day: LedgerDay;
  readonly facts: FactView[];
  readonly corrections: CorrectionView[];
  readonly marks: MarkView[];
  readonly nowMinute: number | null;
  readonly ledger: LedgerVisit | undefined;
}

function cardOf(
  visit: DayVisitView,
  { day, facts, corrections, marks, nowMinute, ledger }: CardSurroundings,
): BoardView['cards'][number] {
  const coming = ledger
    ? nextAct(visit, facts, { capacity: day.capacity, pathway: ledger.pathway, now: nowMinute })
    : { next: null, lateMinutes: 0 };
  return { visit, facts, corrections, marks, ...coming };
}
