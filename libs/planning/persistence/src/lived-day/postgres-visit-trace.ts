import type { Actor, Database, Transaction } from '@diurne/database';
import {
  factUnknown,
  visitUnknown,
  VisitTrace,
  type LivedVisit,
  type Performer,
  type TraceAsked,
  type Trace,
} from '@diurne/planning-application';
import type { DayKey } from '@diurne/planning-domain';
import { PathwayVersions } from '../ledger/pathway-versions';
import { readPlace } from '../marks/read-marks';
import { personOfResource } from './lived-visit.statements';
import { readLivedVisit } from './read-lived-visit';
import { visitOfFact } from './trace.statements';
import { writeTrace } from './write-trace';

export class PostgresVisitTrace extends VisitTrace {
  constructor(
    private readonly database: Database,
    private readonly pathways = new PathwayVersions(),
  ) {
    super();
  }

  add(actor: Actor, of: TraceAsked, at: Date, decide: (visit: LivedVisit) => Trace | null): Promise<DayKey> {
    return this.database.transact(actor, async (tx) => {
      const visitId = 'visitId' in of ? of.visitId : await readVisitOfFact(tx, of.factId);
      const visit = await readLivedVisit(tx, visitId, this.pathways);
      if (!visit) throw visitUnknown();
      const placeId = 'visitId' in of ? of.placeId : undefined;
      const wanted = placeId === undefined ? null : await readPlace(tx, placeId, visit);
      const trace = decide({ ...visit, place: wanted });
      if (trace !== null) await writeTrace(tx, visit, trace, { pathways: this.pathways, at });
      return { unitId: visit.unitId, on: visit.on };
    });
  }

  personOf(actor: Actor, resourceId: string): Promise<Performer | null> {
    return this.database.transact(actor, async (tx) => (await tx.run(personOfResource, [resourceId]))[0] ?? null);
  }
}

async function readVisitOfFact(tx: Transaction, factId: string): Promise<string> {
  const [row] = await tx.run(visitOfFact, [factId]);
  if (!row) throw factUnknown();
  return row.visitId;
}
