import type { ElsewhereView } from '@diurne/contracts';
import type { Transaction } from '@diurne/database';
import type { LedgerDay } from '@diurne/planning-application';
import { unitsOfVisits } from './day.statements';

/** What other units have taken of each day's resources, turnover included, and which unit: for whom stays there. In the order of the days. */
export async function readElsewhere(tx: Transaction, days: readonly LedgerDay[]): Promise<readonly ElsewhereView[][]> {
  const visitIds = days.flatMap(({ foreign }) => foreign.map(({ visitId }) => visitId));
  const visits = await tx.run(unitsOfVisits, [visitIds]);
  const unitOf = new Map(visits.map((visit) => [visit.visitId, visit]));
  return days.map(({ unitId, foreign }) =>
    foreign.flatMap(({ visitId, resourceId, from, to, unitNos }) => {
      const unit = unitOf.get(visitId);
      return unit === undefined || unit.unitId === unitId
        ? []
        : [{ resourceId, from, to, amount: unitNos.length, unitName: unit.unitName }];
    }),
  );
}
