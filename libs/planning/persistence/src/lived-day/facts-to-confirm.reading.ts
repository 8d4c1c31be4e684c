import { AccessToRecord } from '@diurne/access';
import { carers, type AnswerOf, type listFactsToConfirm } from '@diurne/contracts';
import { audit, type Actor, type Database } from '@diurne/database';
import { shownTraits, traitsOf } from '@diurne/patients-persistence';
import { toLocal } from '@diurne/time';
import { patientsById } from '../readings/day.statements';
import { countFactsToConfirm, factsToConfirm } from './people.statements';

type Waiting = AnswerOf<typeof listFactsToConfirm>;

/** What waits for somebody's word, over all days and units. */
export class FactsToConfirm {
  constructor(private readonly database: Database) {}

  /** Oldest first; one audit row for the list. */
  list(actor: Actor, limit: number, at: Date): Promise<Waiting> {
    return this.database.transact(actor, async (tx) => {
      const rows = await tx.run(factsToConfirm, [actor.accountId, carers, limit]);
      const patients = await tx.run(patientsById, [[...new Set(rows.map(({ patientId }) => patientId))]]);
      const traits = new Map(patients.map((row) => [row.id, traitsOf(row)]));
      const sights = await new AccessToRecord(tx, at).seen(
        'visit',
        rows.map(({ visitId }) => visitId),
      );
      const mine = sights.mine(rows, ({ visitId }) => visitId);
      await audit(tx, at, {
        action: 'facts-to-confirm-listed',
        subjectKind: 'fact-list',
        detail: { count: mine.length, patients: [...new Set(mine.map(({ patientId }) => patientId))] },
      });
      return {
        total: rows[0]?.total ?? 0,
        facts: mine.flatMap(({ patientId, occurredAt, timeZone, isOwn, total: _total, step_id: _step, ...fact }) => {
          const patient = traits.get(patientId);
          const waitsFor = isOwn ? 'performer' : 'coordination';
          const shown = patient && shownTraits(patient, sights.hiddenAs(fact.visitId), fact.visitId);
          return shown ? [{ ...fact, patient: shown, waitsFor, atMinute: toLocal(occurredAt, timeZone).minute }] : [];
        }),
      };
    });
  }

  /** Says nothing of whom, and is not traced. */
  count(actor: Actor): Promise<{ total: number }> {
    return this.database.transact(actor, async (tx) => {
      const [row] = await tx.run(countFactsToConfirm, [actor.accountId, carers]);
      return { total: row?.total ?? 0 };
    });
  }
}
