import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { asRefusal, isTransient } from './refusals';

/** Who acts, for the wall between establishments and for the audit trail. `accountId` is null for the machine's own jobs. */
export interface Actor {
  readonly establishmentId: string;
  readonly accountId: string | null;
}

/** One transaction inside one establishment. */
export interface Transaction {
  readonly manager: EntityManager;
  readonly actor: Actor;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

const attempts = 5;

/** TypeORM answers an UPDATE or a DELETE with `[rows, count]`, everything else with its rows. */
const rowsOf = <Row>(answer: unknown): Row[] =>
  (Array.isArray(answer) && Array.isArray(answer[0]) ? answer[0] : answer) as Row[];

/** The only door to the tables: every access runs in a transaction that names its establishment, as row-level security demands. */
export class Database {
  constructor(readonly source: DataSource) {}

  /** Runs `work` in one transaction; a deadlock is tried again, what the database refuses becomes a named refusal. */
  async transact<Result>(actor: Actor, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction(async (manager) => {
          await manager.query(`SELECT set_config('diurne.establishment_id', $1, true)`, [actor.establishmentId]);
          return work({
            manager,
            actor,
            query: async (sql, parameters) =>
              rowsOf(await manager.query(sql, parameters ? [...parameters] : undefined)),
          });
        });
      } catch (error) {
        if (isTransient(error) && attempt < attempts) {
          await pause(attempt * 15);
          continue;
        }
        throw asRefusal(error);
      }
    }
  }

  /** For what precedes any establishment: signing in, health, the list of establishments. */
  async beforeEstablishment<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return rowsOf(await this.source.query(sql, [...parameters]));
  }

  /** Serialises the writers of some days of an establishment for the rest of the transaction, always in the same order. */
  static async lockDays(transaction: Transaction, days: readonly string[]): Promise<void> {
    for (const on of [...new Set(days)].sort()) {
      await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
        `day ${transaction.actor.establishmentId} ${on}`,
      ]);
    }
  }
}
