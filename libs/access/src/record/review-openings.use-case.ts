import { audit, type Actor, type Database, type RowOf } from '@diurne/database';
import { OpeningReviewed, OpeningUnknown, OwnOpening } from '../access-refusals';
import { insertReview, openingToReview, recordOpenings } from './record-openings.statements';

export type OpeningRow = RowOf<typeof recordOpenings>;

/** Who opened whose record by broken glass, looked at afterwards by somebody else. */
export class ReviewOpenings {
  constructor(private readonly database: Database) {}

  list(actor: Actor, asked: { toReview: boolean; limit: number }, at: Date): Promise<readonly OpeningRow[]> {
    return this.database.transact(actor, async (tx) => {
      const openings = await tx.run(recordOpenings, [asked.toReview, asked.limit]);
      await audit(tx, at, {
        action: 'record-openings-listed',
        subjectKind: 'record-opening',
        detail: { count: openings.length, patients: [...new Set(openings.map(({ patientId }) => patientId))] },
      });
      return openings;
    });
  }

  /** @throws OpeningUnknown | OwnOpening | OpeningReviewed */
  review(actor: Actor, openingId: string, remark: string, at: Date): Promise<void> {
    return this.database.transact(actor, async (tx) => {
      const [opening] = await tx.run(openingToReview, [openingId]);
      if (!opening) throw new OpeningUnknown();
      if (opening.accountId === actor.accountId) throw new OwnOpening();
      const { establishmentId, accountId } = actor;
      const written = opening.reviewed
        ? []
        : await tx.run(insertReview, [establishmentId, openingId, accountId, at, remark]);
      if (written.length === 0) throw new OpeningReviewed();
      await audit(tx, at, {
        action: 'record-opening-reviewed',
        subjectKind: 'record-opening',
        subjectId: openingId,
        patientId: opening.patientId,
      });
    });
  }
}
