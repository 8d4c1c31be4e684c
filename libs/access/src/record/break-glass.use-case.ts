import { audit, type Actor, type Database } from '@diurne/database';
import { RecordUnknown } from '../access-refusals';
import { AccessToRecord } from './access-to-record';
import { insertOpening } from './record-openings.statements';

export interface GlassToBreak {
  readonly of: 'patient' | 'visit' | 'request';
  readonly id: string;
  readonly reason: string;
}
export interface OpenedRecord {
  readonly id: string;
  readonly until: Date;
}

/** Bris de glace: a record opens to one account, with a reason, for a limited time; it is traced and waits for review. */
export class BreakGlass {
  constructor(
    private readonly database: Database,
    private readonly minutes: number,
  ) {}

  /** @throws RecordUnknown */
  run(actor: Actor, { of, id, reason }: GlassToBreak, at: Date): Promise<OpenedRecord> {
    return this.database.transact(actor, async (tx) => {
      const patientId = await new AccessToRecord(tx, at).patientOf(of, id);
      if (patientId === undefined) throw new RecordUnknown();
      const until = new Date(at.getTime() + this.minutes * 60_000);
      const { establishmentId, accountId } = actor;
      const [opening] = await tx.run(insertOpening, [establishmentId, accountId, patientId, reason, at, until]);
      if (!opening) throw new Error('the opening was not written');
      await audit(tx, at, {
        action: 'record-opened-by-glass',
        subjectKind: 'record-opening',
        subjectId: opening.id,
        patientId,
        detail: { of, until: until.toISOString() },
      });
      return { id: opening.id, until };
    });
  }
}
