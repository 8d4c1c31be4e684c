import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import { lockByName, nameEstablishment } from './database.statements';
import { asRefusal, isTransient } from './refusals';
import { checkRows } from './statement/check-rows';
import type { Columns } from './statement/column';
import type { Row, Statement } from './statement/statement';

/** Who acts, for the wall between establishments and for the audit trail. `accountId` is null for the machine's own jobs. */
export interface Actor {
  readonly establishmentId: string;
  readonly accountId: string | null;
}

/** One transaction inside one establishment. */
export interface Transaction {
  readonly manager: EntityManager;
  readonly actor: Actor;
  run<Gives extends Columns>(statement: Statement<Gives>, parameters?: readonly unknown[]): Promise<Row<Gives>[]>;
}

const attempts = 5;

/** TypeORM answers an UPDATE or a DELETE with `[rows, count]`, everything else with its rows. */
export const rowsOf = <Row>(answer: unknown): Row[] =>
  (Array.isArray(answer) && Array.isArray(answer[0]) ? answer[0] : answer) as Row[];

async function runOn<Gives extends Columns>(
  door: EntityManager | DataSource,
  statement: Statement<Gives>,
  parameters: readonly unknown[] = [],
): Promise<Row<Gives>[]> {
  const rows = rowsOf<Row<Gives>>(await door.query(statement.sql, [...parameters]));
  checkRows(statement, rows);
  return rows;
}

/** The only door to the tables: every access runs in a transaction that names its establishment, as row-level security demands. */
export class Database {
  constructor(readonly source: DataSource) {}

  /** Runs `work` in one transaction; a deadlock is tried again, what the database refuses becomes a named refusal. */
  async transact<Result>(actor: Actor, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction(async (manager) => {
          await runOn(manager, nameEstablishment, [actor.establishmentId, actor.accountId]);
          return work({
            manager,
            actor,
            run: (statement, parameters) => runOn(manager, statement, parameters),
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
  beforeEstablishment<Gives extends Columns>(
    statement: Statement<Gives>,
    parameters?: readonly unknown[],
  ): Promise<Row<Gives>[]> {
    return runOn(this.source, statement, parameters);
  }

  /** Serialises the writers of some days of an establishment for the rest of the transaction, always in the same order. */
  static async lockDays(transaction: Transaction, days: readonly string[]): Promise<void> {
    for (const on of [...new Set(days)].sort()) {
      await Database.lockTurn(transaction, `day ${on}`);
    }
  }

  /** One after the other for the rest of the transaction, among all of the establishment who name the same. */
  static async lockTurn(transaction: Transaction, name: string): Promise<void> {
    const [kind = '', ...rest] = name.split(' ');
    await transaction.run(lockByName, [[kind, transaction.actor.establishmentId, ...rest].join(' ')]);
  }
}
