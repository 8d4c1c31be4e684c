import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { cancelStatement, lockByName, nameEstablishment } from './database.statements';
import { requireSomebodyWaits, NobodyWaits } from './nobody-waits';
import { asRefusal, isTransient } from './refusals';
import { asUnavailable, unavailabilityOf, wasCutOff } from './service-unavailable';
import { checkRows } from './statement/check-rows';
import type { Columns } from './statement/column';
import type { Row, Statement } from './statement/statement';
import { StatementsOfOne } from './statements-of-one';
import { TurnAwaited, Turns, type TurnsOfOne } from './turns';
import { noteRecorded } from './what-is-known';

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
  /** Before a lock is waited for. @throws TurnAwaited when enough of this process wait there */
  takeTurn(turn: string): void;
}

const attempts = 5;
/** One who holds the lock and one who comes next; the others wait outside, for a little longer than two such turns. */
const turnsRules = { atOnce: 2, patienceMs: 5000 };
const onlyReads = (sql: string): boolean => /^\s*SELECT\b/i.test(sql);

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

type Stage = 'opening' | 'working' | 'committing';

/** A connection that is lost, or does not answer, never goes back to the pool: a ROLLBACK on it would wait as well. */
async function abandon(runner: QueryRunner, because: Error): Promise<void> {
  const ofPostgres = runner as unknown as { releasePostgresConnection(because: Error): Promise<void> };
  await ofPostgres.releasePostgresConnection(because);
}

/** The only door to the tables: every access runs in a transaction that names its establishment, as row-level security demands. */
export class Database {
  private readonly turns = new Turns(turnsRules);
  /** `spare`: by whose connections what nobody waits for is stopped, however busy one's own are. */
  constructor(
    readonly source: DataSource,
    private readonly spare: DataSource = source,
  ) {}

  /**
   * Runs `work` in one transaction; a deadlock is tried again, what the database refuses becomes a named refusal.
   * @throws ServiceUnavailable when the database did not answer in time, or not at all
   */
  async transact<Result>(actor: Actor, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    const turns = this.turns.open();
    try {
      for (let attempt = 1; ; attempt += 1) {
        const under = { way: 'opening' as Stage };
        try {
          return await this.once(actor, work, turns, under);
        } catch (error) {
          if (error instanceof NobodyWaits) throw error;
          if (error instanceof TurnAwaited) {
            await turns.wait(error.turn);
            continue;
          }
          if (isTransient(error) && attempt < attempts) {
            await pause(attempt * 15);
            continue;
          }
          // The pool did not know yet that this connection is gone: nothing was done on it.
          if (under.way === 'opening' && attempt === 1 && wasCutOff(error)) continue;
          throw asUnavailable(asRefusal(error), under.way === 'committing');
        }
      }
    } finally {
      turns.giveBack();
    }
  }

  private async once<Result>(
    actor: Actor,
    work: (transaction: Transaction) => Promise<Result>,
    turns: TurnsOfOne,
    under: { way: Stage },
  ): Promise<Result> {
    requireSomebodyWaits();
    const runner = this.source.createQueryRunner();
    const statements = new StatementsOfOne((processId) => runOn(this.spare, cancelStatement, [processId]));
    let writes = false;
    try {
      await runner.startTransaction();
      statements.watch(await runner.connect());
      await runOn(runner.manager, nameEstablishment, [actor.establishmentId, actor.accountId]);
      under.way = 'working';
      const result = await work({
        get manager() {
          writes = true;
          return runner.manager;
        },
        actor,
        run: (statement, parameters) => {
          requireSomebodyWaits();
          writes ||= !onlyReads(statement.sql);
          return runOn(runner.manager, statement, parameters);
        },
        takeTurn: (turn) => turns.take(turn),
      });
      requireSomebodyWaits();
      await statements.leaveAlone();
      if (writes) under.way = 'committing';
      await runner.commitTransaction();
      if (writes) noteRecorded();
      return result;
    } catch (error) {
      if (statements.wereStopped) {
        await statements.leaveAlone();
        await runner.rollbackTransaction().catch(() => undefined);
        throw new NobodyWaits();
      }
      if (unavailabilityOf(error) === 'away') await abandon(runner, error as Error);
      else await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await statements.leaveAlone();
      await runner.release();
    }
  }

  /** For what precedes any establishment: signing in, health, the list of establishments. A reading that is cut off is asked once more. */
  async beforeEstablishment<Gives extends Columns>(
    statement: Statement<Gives>,
    parameters?: readonly unknown[],
  ): Promise<Row<Gives>[]> {
    try {
      return await runOn(this.source, statement, parameters).catch((error: unknown) => {
        if (!wasCutOff(error) || !onlyReads(statement.sql)) throw error;
        return runOn(this.source, statement, parameters);
      });
    } catch (error) {
      throw asUnavailable(error, !onlyReads(statement.sql));
    }
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
    const turn = [kind, transaction.actor.establishmentId, ...rest].join(' ');
    transaction.takeTurn(turn);
    await transaction.run(lockByName, [turn]);
  }
}
