import type { AnswerOf, DeathView, openDeath, withdrawDeath } from '@diurne/contracts';
import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import { patientUnknown, type WhatCameBack } from '@diurne/planning-application';
import { deathToShow, patientAndZone, requestsEnded, visitsNamed, visitsEnded } from './deaths.statements';

/** A patient's death and what ended with it; the reading is traced. */
export class OpenDeath {
  constructor(private readonly database: Database) {}

  /** @throws PlanningRefusal `not-found` */
  open(actor: Actor, patientId: string, at: Date): Promise<AnswerOf<typeof openDeath>> {
    return this.database.transact(actor, async (tx) => {
      const [patient] = await tx.run(patientAndZone, [patientId]);
      if (!patient) throw patientUnknown();
      await audit(tx, at, { action: 'death-read', subjectKind: 'patient', subjectId: patientId, patientId });
      return { death: await readDeath(tx, patientId) };
    });
  }

  /** What a withdrawal has brought back, with what names each visit. */
  cameBack(actor: Actor, came: readonly WhatCameBack[]): Promise<AnswerOf<typeof withdrawDeath>> {
    return this.database.transact(actor, async (tx) => {
      const rows = await tx.run(visitsNamed, [came.map(({ visitId }) => visitId)]);
      const because = new Map(came.map(({ visitId, notBecause }) => [visitId, notBecause]));
      return { visits: rows.map((row) => ({ ...row, notBecause: because.get(row.visitId) ?? null })) };
    });
  }
}

async function readDeath(tx: Transaction, patientId: string): Promise<DeathView | null> {
  const [row] = await tx.run(deathToShow, [patientId]);
  if (!row) return null;
  return {
    ...row,
    declaredAt: row.declaredAt.toISOString(),
    visits: await tx.run(visitsEnded, [row.id]),
    requests: await tx.run(requestsEnded, [row.id]),
  };
}
