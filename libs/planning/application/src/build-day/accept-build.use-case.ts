import { keepsItsHours, moveVisit, programmeOf, type Author, type VisitProgramme } from '@diurne/planning-domain';
import type { PlannedVisit } from '@diurne/planning-engine';
import type { Actor } from '../actor';
import { authorOf } from '../author';
import { bookFor } from '../book-day-visit/book-day-visit.use-case';
import type { ChangedDay, DayChange, Found, RequestChange, VisitChange } from '../ledger/day-change.value';
import { changedAt, dayFound, requestFound } from '../ledger/found';
import type { LedgerDay, LedgerVisit } from '../ledger/ledger-day.value';
import { visitChange } from '../ledger/next-visit';
import type { DayBuilds } from '../ports/day-builds';
import type { DayLedger } from '../ports/day-ledger';
import { buildUnknown, granted, PlanningRefusal, visitUnknown } from '../refusals';
import { plannedIn, type DayBuild } from './day-build.value';

export interface AcceptanceOrder {
  readonly id: string;
  readonly expectedRevision: number;
  /** Only what the draft says of these; left out, all of it. */
  readonly requestIds?: readonly string[] | undefined;
  readonly tellLater?: boolean | undefined;
}

/** Makes a draft the day's plan, whole or in part: everything is judged again with the day as it stands. */
export class AcceptBuild {
  constructor(
    private readonly ledger: DayLedger,
    private readonly builds: DayBuilds,
    private readonly newId: () => string,
  ) {}

  /** @throws PlanningRefusal `not-found`, `build-not-ready`, and what `DayLedger.change` refuses */
  async accept(actor: Actor, order: AcceptanceOrder, at: Date): Promise<ChangedDay> {
    const build = await this.builds.find(actor, order.id);
    if (!build) throw buildUnknown();
    if (build.state !== 'ready' || !build.outcome)
      throw new PlanningRefusal(
        'build-not-ready',
        'Ce brouillon n’est pas prêt à être accepté. Attendez la fin de la recherche ou lancez une nouvelle construction.',
      );
    const wanted = (requestId: string): boolean => !order.requestIds || order.requestIds.includes(requestId);
    const answeredBy = new Map(build.basis.visits.map(({ visitId, requestIds }) => [visitId, requestIds]));
    const whole = plannedIn(build.outcome);
    const planned = whole.filter(({ id }) => (answeredBy.get(id) ?? [id]).some(wanted));
    const requestIds = build.basis.requestIds.filter(wanted);
    const seen = { unitId: build.unitId, on: build.on, revision: order.expectedRevision };
    const asked = { at, days: [seen], requestIds, tellLater: order.tellLater };
    const changed = await this.ledger.change(actor, asked, (found): DayChange => {
      const day = dayFound(found, build);
      refuseOvertaken(day, build);
      const changes = planned.flatMap((one) =>
        changesOf(one, { day, found, stands: answeredBy.has(one.id) }, authorOf(actor, at), this.newId),
      );
      if (changes.length === 0)
        throw new PlanningRefusal(
          'build-not-ready',
          'Il n’y a rien à accepter\u00a0: ce brouillon ne change rien à la journée.',
        );
      return {
        verb: 'day-plan-accepted',
        reason: null,
        visits: changes.map(({ visit }) => visit),
        requests: changes.flatMap(({ requests }) => requests),
        dayPlanId: build.id,
        partOfPlan: whole.some((one) => !planned.includes(one) && wouldChange(one, day)),
      };
    });
    return changedAt(changed, build);
  }
}

function refuseOvertaken(day: LedgerDay, build: DayBuild): void {
  if (day.revision === build.baseRevision) return;
  throw new PlanningRefusal(
    'day-changed-since',
    'La journée a changé depuis que ce brouillon a été construit\u00a0: il ne s’applique plus. Construisez-la à nouveau.',
  );
}

/** Told, confirmed or arrived since the build began: the day's revision does not rise for that, and a draft still moves no such patient. */
function refuseToMoveWhoWasTold(visit: LedgerVisit): void {
  if (!keepsItsHours(visit) && visit.perhapsTold !== true) return;
  throw new PlanningRefusal(
    'day-changed-since',
    'Un patient que ce brouillon déplace a été prévenu ou accueilli entre-temps\u00a0: le brouillon ne s’applique plus. Construisez la journée à nouveau.',
  );
}

interface Surroundings {
  readonly day: LedgerDay;
  readonly found: Found;
  /** A visit of the day, not a request. */
  readonly stands: boolean;
}

function changesOf(
  planned: PlannedVisit,
  { day, found, stands }: Surroundings,
  author: Author,
  newId: () => string,
): { visit: VisitChange; requests: readonly RequestChange[] }[] {
  const { unitId, on } = day;
  const programme = programmeOf(planned);
  if (!stands) {
    return [bookFor([requestFound(found, planned.id)], { visitId: newId(), unitId, on, programme }, author)];
  }
  const visit = day.visits.find(({ id }) => id === planned.id);
  if (!visit) throw visitUnknown();
  if (sameProgramme(visit.programme, programme)) return [];
  refuseToMoveWhoWasTold(visit);
  const moved = granted(moveVisit(visit, { unitId, on, programme }, author));
  return [{ visit: visitChange(visit, moved), requests: [] }];
}

const wouldChange = (planned: PlannedVisit, { visits }: LedgerDay): boolean =>
  !visits.some(({ id, programme }) => id === planned.id && sameProgramme(programme, programmeOf(planned)));

export function sameProgramme(a: VisitProgramme, b: VisitProgramme): boolean {
  const text = ({ arrival, departure, dayPlaceId, steps }: VisitProgramme): string =>
    JSON.stringify([
      arrival,
      departure,
      dayPlaceId,
      [...steps]
        .sort((x, y) => x.start - y.start || (x.code < y.code ? -1 : 1))
        .map(({ code, start, end, resourceIds }) => [code, start, end, resourceIds]),
    ]);
  return text(a) === text(b);
}
