import type { VisitPanelView } from '@diurne/contracts';
import { AccessToRecord } from '@diurne/access';
import { audit, type Actor, type Database, type RowOf, type Transaction } from '@diurne/database';
import { badgeWords } from '@diurne/grading';
import { patientViewOf, readPatient } from '@diurne/patients-persistence';
import { basisOf, gradeJudged, visitUnknown, type LedgerVisit } from '@diurne/planning-application';
import { dayKeyText, presenceBeyond, usualPresence } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';
import { judgedVisits } from '../billing/judged-visits.reading';
import { classesOfVisit } from '../billing/class.statements';
import { readEpisodes } from '../episodes/episode.view';
import { loadDays } from '../ledger/day-loader';
import type { PathwayVersions } from '../ledger/pathway-versions';
import { daysOfVisits } from '../ledger/visits.statements';
import { readStayRecord } from '../stay/stay-record.view';
import { dayVisitViews } from './day-visit.view';
import { badgeOf } from './grading-badge.view';
import { livedPresence } from './lived-presence.statements';
import { gradingDetailOf } from './grading-detail.view';
import { askedOfVisit, otherVisitsOfPatient } from './around-visit.statements';
import { readCalls, readMessageOutlook, readMessages } from './visit-messages.reading';

export class OpenVisit {
  constructor(
    private readonly database: Database,
    private readonly pathways: PathwayVersions,
  ) {}

  /** A visit as its panel shows it; the reading is traced. `withGradingDetail`: for physician and DIM only. @throws PlanningRefusal `not-found` */
  open(actor: Actor, visitId: string, withGradingDetail: boolean, at: Date): Promise<VisitPanelView> {
    return this.database.transact(actor, async (tx) => {
      const [standing] = await tx.run(daysOfVisits, [[visitId]]);
      if (!standing) throw visitUnknown();
      const key = { unitId: standing.unitId, on: standing.on };
      const day = (await loadDays(tx, [key], this.pathways)).days.get(dayKeyText(key));
      const visit = day?.visits.find(({ id }) => id === visitId);
      const judged = visit ? (await judgedVisits(tx, [visit], this.pathways)).get(visitId) : undefined;
      const view = (await dayVisitViews(tx, day?.visits ?? [], this.pathways, at)).find(({ id }) => id === visitId);
      const patient = visit ? await readPatient(tx, visit.patientId) : null;
      if (!visit || !judged || !view || !patient) throw visitUnknown();
      const [planned, traced] = [gradeJudged(judged, 'planned'), gradeJudged(judged, 'traced')];
      const [lived] = await tx.run(livedPresence, [visitId]);
      const { arrival, departure } = visit.programme;
      const presence = { planned: departure - arrival, lived: lived?.minutes ?? null };
      await audit(tx, at, {
        action: 'day-visit-opened',
        subjectKind: 'day-visit',
        subjectId: visitId,
        patientId: visit.patientId,
      });
      return {
        visit: view,
        ...key,
        patient: patientViewOf(patient),
        grading: { planned: badgeOf(planned, traced, false), traced: badgeOf(traced, traced, false) },
        gradingDetail: withGradingDetail
          ? gradingDetailOf(basisOf(visit) === 'traced' ? traced : planned, judged)
          : null,
        keptClasses: withGradingDetail ? (await tx.run(classesOfVisit, [visitId])).map(keptClassView) : null,
        stay: await readStayRecord(tx, visitId, withGradingDetail),
        episodes: await readEpisodes(tx, visitId),
        messages: await readMessages(tx, visitId),
        calls: await readCalls(tx, visitId),
        ...(await readMessageOutlook(tx, visitId, at)),
        presenceBeyond: [...presenceBeyond(presence, day?.capacity.longestPresence ?? usualPresence)],
        preparation: [...visit.pathway.preparation],
        cancellation: visit.ending,
        asked: await tx.run(askedOfVisit, [visitId]),
        otherVisits: await otherVisits(tx, visit, key.on, at),
      };
    });
  }
}

/** Another unit's is an hour that is taken; which unit it is, is said to whoever has to agree with it. */
async function otherVisits(
  tx: Transaction,
  { id, patientId }: LedgerVisit,
  on: CivilDate,
  at: Date,
): Promise<VisitPanelView['otherVisits']> {
  const others = await tx.run(otherVisitsOfPatient, [patientId, id, on]);
  const sights = await new AccessToRecord(tx, at).seen(
    'visit',
    others.map((other) => other.id),
  );
  return others.map((other) =>
    sights.hiddenAs(other.id) === 'elsewhere' ? { ...other, pathway: 'Occupé ailleurs' } : other,
  );
}

const keptClassView = (kept: RowOf<typeof classesOfVisit>): NonNullable<VisitPanelView['keptClasses']>[number] => ({
  ...kept,
  words: badgeWords({ gradingClass: kept.tracedClass, count: kept.tracedCount }, 'traced'),
  at: kept.at.toISOString(),
});
