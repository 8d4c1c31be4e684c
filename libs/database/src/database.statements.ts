import { bool, instant, int, text, uuid } from './statement/column';
import { statement } from './statement/statement';

export const nameEstablishment = statement({
  name: 'database/name-establishment',
  sql: `
    SELECT set_config('diurne.establishment_id', $1, true) AS establishment,
      set_config('diurne.account_id', coalesce($2, ''), true) AS account`,
  gives: { establishment: text, account: text },
});

/** Before any is chosen: whoever works for all of them, one after the other. */
export const everyEstablishment = statement({
  name: 'database/every-establishment',
  sql: `SELECT id, name FROM known_establishment ORDER BY name, id`,
  gives: { id: uuid, name: text },
});

/** Whether there is a database at all. */
export const anyAnswer = statement({
  name: 'database/any-answer',
  sql: `SELECT 1 AS answer`,
  gives: { answer: int },
});

/** The one clock that all processes share. */
export const databaseTime = statement({
  name: 'database/time',
  sql: `SELECT clock_timestamp() AS at`,
  gives: { at: instant },
});

/** Of words that name what is locked until the transaction ends. */
export const lockByName = statement({
  name: 'database/lock-by-name',
  sql: `SELECT FROM pg_advisory_xact_lock(hashtextextended($1, 0))`,
});

export const appliedMigrations = statement({
  name: 'database/applied-migrations',
  sql: `SELECT name::text FROM migrations`,
  gives: { name: text },
});

/** Of the server's process that runs it: a statement of one's own role. */
export const cancelStatement = statement({
  name: 'database/cancel-statement',
  sql: `SELECT pg_cancel_backend($1) AS cancelled`,
  gives: { cancelled: bool },
});
