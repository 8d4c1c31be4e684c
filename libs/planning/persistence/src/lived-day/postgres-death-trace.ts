import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import { emit, silencePatient } from '@diurne/messaging';
import { nothingAfterDeath } from '@diurne/patients-domain';
import {
  deathStands,
  DeathTrace,
  deathUnknown,
  patientUnknown,
  type DeathDeclared,
  type EndedByDeath,
  type PatientAtDeath,
  type ReturnOfEnded,
  type WhatCameBack,
} from '@diurne/planning-application';
import type { CivilDate } from '@diurne/time';
import { requestHappening } from '../events/planning-happenings';
import { PathwayVersions } from '../ledger/pathway-versions';
import { bringBack } from './bring-back';
import {
  dropDraftsWith,
  holdLife,
  insertDeath,
  insertEnded,
  patientAndZone,
  standingDeath,
  withdrawDeath,
} from './deaths.statements';
import { readEnded, readPatientAtDeath } from './read-patient-at-death';
import { writeRequests, writeTrace } from './write-trace';

export class PostgresDeathTrace extends DeathTrace {
  constructor(
    private readonly database: Database,
    private readonly pathways = new PathwayVersions(),
  ) {
    super();
  }

  declare(
    actor: Actor,
    of: { readonly patientId: string; readonly on: CivilDate },
    at: Date,
    decide: (patient: PatientAtDeath) => DeathDeclared,
  ): Promise<string> {
    return this.database.transact(actor, async (tx) => {
      const patient = await readPatientAtDeath(tx, of, this.pathways);
      if (!patient) throw patientUnknown();
      const declared = decide(patient);
      if (patient.standing) throw deathStands(patient.standing);
      const deathId = await writeDeath(tx, declared, at);
      for (const { visit, trace } of declared.visits)
        await writeTrace(tx, visit, trace, { pathways: this.pathways, at });
      await writeRequests(tx, declared.requests);
      await tx.run(dropDraftsWith, [of.patientId, of.on, at]);
      await silencePatient(tx, of.patientId, nothingAfterDeath);
      await this.tell(tx, at, { deathId, patientId: of.patientId }, 'death-declared', declared.requests);
      return deathId;
    });
  }

  withdraw(
    actor: Actor,
    { deathId, reason }: { readonly deathId: string; readonly reason: string },
    at: Date,
    decide: (ended: EndedByDeath) => ReturnOfEnded,
  ): Promise<readonly WhatCameBack[]> {
    return this.database.transact(actor, async (tx) => {
      const [found] = await tx.run(standingDeath, [deathId]);
      if (!found) throw deathUnknown();
      await tx.run(holdLife, [found.patientId]);
      const [death] = await tx.run(standingDeath, [deathId]);
      const [patient] = await tx.run(patientAndZone, [found.patientId]);
      if (!death || !patient) throw deathUnknown();
      const ended = await readEnded(tx, death, this.pathways);
      const { visits, requests } = decide({ death, timeZone: patient.timeZone, ...ended });
      await tx.run(withdrawDeath, [deathId, tx.actor.accountId, at, reason]);
      const came: WhatCameBack[] = [];
      for (const one of visits) came.push(await bringBack(tx, one, { pathways: this.pathways, at }));
      await writeRequests(tx, requests);
      await this.tell(tx, at, { deathId, patientId: death.patientId }, 'death-withdrawn', requests);
      return came;
    });
  }

  private async tell(
    tx: Transaction,
    at: Date,
    payload: { readonly deathId: string; readonly patientId: string },
    name: 'death-declared' | 'death-withdrawn',
    requests: DeathDeclared['requests'],
  ): Promise<void> {
    const { deathId, patientId } = payload;
    await audit(tx, at, { action: name, subjectKind: 'patient-death', subjectId: deathId, patientId });
    await emit(tx, at, [{ name, payload }, ...requests.map(({ event }) => requestHappening(event))]);
  }
}

async function writeDeath(tx: Transaction, { death, visits, requests }: DeathDeclared, at: Date): Promise<string> {
  const { establishmentId, accountId } = tx.actor;
  const { patientId, visitId, on, minute, toldBy } = death;
  const [row] = await tx.run(insertDeath, [establishmentId, patientId, visitId, on, minute, toldBy, accountId, at]);
  if (!row) throw new Error('the death was not written');
  const ofRequests = [...visits.flatMap(({ trace }) => trace.requests ?? []), ...requests];
  const ended = [
    ...visits.map(({ visit }) => ({ visitId: visit.id, was: visit.state })),
    ...ofRequests.map(({ before }) => ({ requestId: before.id, was: before.state })),
  ];
  await tx.run(insertEnded, [establishmentId, row.id, JSON.stringify(ended)]);
  return row.id;
}
