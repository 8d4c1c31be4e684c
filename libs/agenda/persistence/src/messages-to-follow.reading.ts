import { unmissedWithdrawals, whyToFollow } from '@diurne/agenda-domain';
import { AccessToRecord } from '@diurne/access';
import type { AnswerOf, correctPatient, listMessagesToFollow } from '@diurne/contracts';
import { audit, type Actor, type Database } from '@diurne/database';
import { shownTraits, traitsOf } from '@diurne/patients-persistence';
import {
  aboutToLeave,
  countToFollow,
  messagesToFollow,
  sentElsewhere,
  type CallRow,
} from './messages-to-follow.statements';

type Followed = AnswerOf<typeof listMessagesToFollow>;

/** Who is not told, or perhaps not, until somebody has called them. */
export class MessagesToFollow {
  constructor(private readonly database: Database) {}

  /** What went wrong before what was never sent, each soonest visit first; one audit row for the list. */
  list(
    actor: Actor,
    { unitId, limit }: { readonly unitId: string; readonly limit: number },
    at: Date,
  ): Promise<Followed> {
    return this.database.transact(actor, async (tx) => {
      const all = await tx.run(messagesToFollow, [unitId, at, unmissedWithdrawals, limit]);
      const sights = await new AccessToRecord(tx, at).seen(
        'visit',
        all.map(({ visitId }) => visitId),
      );
      const rows = sights.mine(all, ({ visitId }) => visitId);
      await audit(tx, at, {
        action: 'messages-to-follow-listed',
        subjectKind: 'message-list',
        detail: { unitId, count: rows.length, patients: [...new Set(rows.map(({ id }) => id))] },
      });
      const [leaving] = await tx.run(aboutToLeave, [unitId, at]);
      return {
        leaving: { count: leaving?.count ?? 0, nextAt: leaving?.nextAt?.toISOString() ?? null },
        total: all[0]?.total ?? 0,
        messages: rows.map((row) => ({
          visitId: row.visitId,
          on: row.on,
          arrival: row.arrival,
          patient: shownTraits(traitsOf(row), sights.hiddenAs(row.visitId), row.visitId),
          phone: sights.hiddenAs(row.visitId) === null ? row.phone : null,
          pathwayName: row.pathwayName,
          kind: row.kind,
          state: row.state,
          reason: whyToFollow(row.state, row),
          since: row.since.toISOString(),
          mayBeSent: row.mayBeSent,
          calls: sights.hiddenAs(row.visitId) === null ? (row.calls ?? []).map(callOf) : [],
        })),
      };
    });
  }

  /** Of a patient whose address has been corrected: read with the correction, which is traced. */
  sentElsewhere(actor: Actor, patientId: string, at: Date): Promise<AnswerOf<typeof correctPatient>['sentElsewhere']> {
    return this.database.transact(actor, (tx) => tx.run(sentElsewhere, [patientId, at]));
  }

  /** Says nothing of whom, and is not traced. */
  count(actor: Actor, unitId: string, at: Date): Promise<{ total: number }> {
    return this.database.transact(actor, async (tx) => {
      const [row] = await tx.run(countToFollow, [unitId, at, unmissedWithdrawals]);
      return { total: row?.total ?? 0 };
    });
  }
}

const callOf = ({ at, by, means, reached, said }: CallRow): Followed['messages'][number]['calls'][number] => ({
  at: new Date(at).toISOString(),
  by: by ?? '',
  means,
  reached,
  said,
});
