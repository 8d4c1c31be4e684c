import type { ElsewhereView } from '@diurne/contracts';
import type { Transaction } from '@diurne/database';
import type { LedgerDay } from '@diurne/planning-application';

/** What other units have taken of this day's resources, turnover included, and which unit: for whom stays there. */
export async function readElsewhere(tx: Transaction, { unitId, foreign }: LedgerDay): Promise<ElsewhereView[]> {
  const units = await tx.query<{ visitId: string; unitName: string }>(
    `SELECT v.id AS "visitId", u.name AS "unitName" FROM day_visit v JOIN medical_unit u ON u.id = v.unit_id
     WHERE v.id = ANY($1::uuid[]) AND v.unit_id <> $2`,
    [foreign.map(({ visitId }) => visitId), unitId],
  );
  const nameOf = new Map(units.map(({ visitId, unitName }) => [visitId, unitName]));
  return foreign.flatMap(({ visitId, resourceId, from, to, unitNos }) => {
    const unitName = nameOf.get(visitId);
    return unitName === undefined ? [] : [{ resourceId, from, to, amount: unitNos.length, unitName }];
  });
}
