import { AccessToRecord } from '@diurne/access';
import { billingPageSize, type AnswerOf, type BillingVisitView, type listBilling } from '@diurne/contracts';
import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import type { GradingClass } from '@diurne/grading';
import { gradeJudged } from '@diurne/planning-application';
import { shownTraits, traitsOf } from '@diurne/patients-persistence';
import type { PathwayVersions } from '../ledger/pathway-versions';
import { patientsById } from '../readings/day.statements';
import { badgeOfVisit } from '../readings/grading-badge.view';
import { gradingDetailOf } from '../readings/grading-detail.view';
import { billingCsv } from './billing.csv';
import { ndaOfVisits } from '../stay/stay.statements';
import { visitsToBill, type BilledVisit, type BillingPeriod } from './visits-to-bill.reading';

/** For the DIM: the visits of a period with class, holds and reasons. */
export class ListBilling {
  constructor(
    private readonly database: Database,
    private readonly pathways: PathwayVersions,
  ) {}

  /** One audit row for the list. @throws PlanningRefusal `not-found` without that unit */
  list(actor: Actor, period: BillingPeriod, page: number, at: Date): Promise<AnswerOf<typeof listBilling>> {
    return this.database.transact(actor, async (tx) => {
      const billed = await visitsToBill(tx, period, this.pathways);
      const shown = billed.slice((page - 1) * billingPageSize, page * billingPageSize);
      await trace(tx, at, 'billing-listed', period, shown);
      return {
        total: billed.length,
        held: billed.filter(({ state }) => state === 'held').length,
        classes: classesOf(billed),
        pages: Math.max(1, Math.ceil(billed.length / billingPageSize)),
        visits: await this.views(tx, shown, at),
      };
    });
  }

  /** Codes alone, of the whole period. @throws PlanningRefusal `not-found` without that unit */
  export(actor: Actor, period: BillingPeriod, at: Date): Promise<string> {
    return this.database.transact(actor, async (tx) => {
      const billed = await visitsToBill(tx, period, this.pathways);
      await trace(tx, at, 'billing-exported', period, billed);
      return billingCsv(await this.views(tx, billed, at));
    });
  }

  /** Of a confidential patient the number alone: files are kept by it. */
  private async views(tx: Transaction, billed: readonly BilledVisit[], at: Date): Promise<BillingVisitView[]> {
    const visits = billed.map(({ judged }) => judged.visit);
    const sights = await new AccessToRecord(tx, at).seen(
      'visit',
      visits.map(({ id }) => id),
    );
    const people = await tx.run(patientsById, [[...new Set(visits.map(({ patientId }) => patientId))]]);
    const patients = new Map(people.map((row) => [row.id, traitsOf(row)]));
    const numbers = new Map(
      (await tx.run(ndaOfVisits, [visits.map(({ id }) => id)])).map(({ visitId, nda }) => [visitId, nda]),
    );
    const versions = await this.pathways.read(
      tx,
      visits.map(({ pathwayVersionId }) => pathwayVersionId),
    );
    return billed.flatMap(({ judged, unit, state }) => {
      const { visit } = judged;
      const [patient, version] = [patients.get(visit.patientId), versions.get(visit.pathwayVersionId)];
      if (!patient || !version) return [];
      return [
        {
          visitId: visit.id,
          nda: numbers.get(visit.id) ?? null,
          unitId: unit.id,
          unitName: unit.name,
          on: visit.on,
          patient: { ...shownTraits(patient, sights.hiddenAs(visit.id, 'billing'), visit.id), ipp: patient.ipp },
          pathway: { code: version.code, name: version.name },
          state,
          badge: badgeOfVisit(judged),
          detail: gradingDetailOf(gradeJudged(judged), judged),
        },
      ];
    });
  }
}

function classesOf(billed: readonly BilledVisit[]): AnswerOf<typeof listBilling>['classes'] {
  return (['traced', 'planned'] as const).flatMap((basis) => {
    const counts = new Map<GradingClass, number>();
    for (const one of billed)
      if (one.basis === basis) counts.set(one.gradingClass, (counts.get(one.gradingClass) ?? 0) + 1);
    return [...counts].map(([gradingClass, visits]) => ({ gradingClass, basis, visits }));
  });
}

const trace = (
  tx: Transaction,
  at: Date,
  action: string,
  { from, to, unitId }: BillingPeriod,
  shown: readonly BilledVisit[],
): Promise<void> => {
  const patients = [...new Set(shown.map(({ judged }) => judged.visit.patientId))];
  const detail = { from, to, unitId: unitId ?? null, count: shown.length, patients };
  return audit(tx, at, { action, subjectKind: 'billing-list', detail });
};
