import { bool, instant, nullable, statement, uuid } from '@diurne/database';
import { account, accountColumns, lastDayIsOver } from '../account/account.statements';

export const insertUserSession = statement({
  name: 'access/insert-user-session',
  sql: `
    INSERT INTO user_session (
      token_hash, establishment_id, account_id, created_at, last_seen_at, expires_at, asks_second_factor)
    SELECT $1, establishment_id, id, $3, $3, $4, $5
    FROM account WHERE id = $2`,
});

/** Of token's hash, now, since when it must have been seen, and whether the demo's accounts may sign in. */
export const resolveUserSession = statement({
  name: 'access/resolve-user-session',
  sql: `
    SELECT ${accountColumns}, s.last_seen_at, a.one_time_until, s.asks_second_factor, s.second_factor_at
    FROM user_session s
      JOIN account a ON a.id = s.account_id
      JOIN establishment e ON e.id = a.establishment_id
    WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND s.last_seen_at > $3
      AND a.disabled_at IS NULL AND NOT ${lastDayIsOver('$2')} AND (NOT a.is_demo OR $4)`,
  gives: {
    ...account,
    last_seen_at: instant,
    one_time_until: nullable(instant),
    asks_second_factor: bool,
    second_factor_at: nullable(instant),
  },
});

export const seeUserSession = statement({
  name: 'access/see-user-session',
  sql: `UPDATE user_session SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2`,
});

/** Of token's hash, instant, and the channel that is told at the commit. */
export const endUserSession = statement({
  name: 'access/end-user-session',
  sql: `
    WITH ended AS (
      UPDATE user_session SET ended_at = $2 WHERE token_hash = $1 AND ended_at IS NULL
      RETURNING token_hash)
    SELECT FROM ended, pg_notify($3, encode(ended.token_hash, 'hex'))`,
});

/** Of establishment and instant: ended, or come to their end, before it. */
export const forgetSessions = statement({
  name: 'access/forget-user-sessions',
  sql: `
    WITH gone AS (
      DELETE FROM user_session
      WHERE establishment_id = $1 AND (ended_at < $2 OR expires_at < $2)
      RETURNING account_id)
    SELECT account_id AS "accountId" FROM gone`,
  gives: { accountId: uuid },
});

/** Of account, instant, the channel that is told at the commit, and the hash of the one that stays, or null. */
export const endSessionsOf = statement({
  name: 'access/end-sessions-of',
  sql: `
    WITH ended AS (
      UPDATE user_session s SET ended_at = $2
      FROM account a
      WHERE a.id = $1 AND s.establishment_id = a.establishment_id AND s.account_id = a.id AND s.ended_at IS NULL
        AND s.token_hash IS DISTINCT FROM $4
      RETURNING s.token_hash)
    SELECT FROM ended, pg_notify($3, encode(ended.token_hash, 'hex'))`,
});
