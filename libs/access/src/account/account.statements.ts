import type { Role } from '@diurne/contracts';
import { bool, instant, int, nullable, statement, text, uuid, wordList, type Row } from '@diurne/database';

/** Of `account a` and `establishment e`. */
export const accountColumns = `
  a.id, a.login, a.display_name, a.roles, a.resource_id, a.rpps,
  e.id AS establishment_id, e.name AS establishment_name, e.time_zone`;
export const account = {
  id: uuid,
  login: text,
  display_name: text,
  roles: wordList<Role>(),
  resource_id: nullable(uuid),
  rpps: nullable(text),
  establishment_id: uuid,
  establishment_name: text,
  time_zone: text,
};
export type AccountRow = Row<typeof account>;

export const professionalById = statement({
  name: 'access/professional-by-id',
  sql: `SELECT FROM known_resource WHERE id = $1 AND kind = 'professional' AND person_id IS NULL`,
});

export const accountByLogin = statement({
  name: 'access/account-by-login',
  sql: `
    SELECT ${accountColumns}, a.password_hash, a.is_demo, a.disabled_at
    FROM account a JOIN establishment e ON e.id = a.establishment_id
    WHERE a.login = $1`,
  gives: { ...account, password_hash: text, is_demo: bool, disabled_at: nullable(instant) },
});

export const forgetAttempts = statement({
  name: 'access/forget-attempts',
  sql: `UPDATE account SET failed_attempts = 0, locked_until = NULL WHERE id = $1`,
});

/** Of account, now, most attempts, and until when the last of them locks; no row while the account is locked. */
export const takeAttempt = statement({
  name: 'access/take-attempt',
  sql: `
    WITH counted AS (
      UPDATE account SET
        failed_attempts = CASE WHEN locked_until IS NULL THEN failed_attempts + 1 ELSE 1 END,
        locked_until = CASE
          WHEN (CASE WHEN locked_until IS NULL THEN failed_attempts + 1 ELSE 1 END) >= $3 THEN $4::timestamptz END
      WHERE id = $1 AND (locked_until IS NULL OR locked_until <= $2)
      RETURNING failed_attempts)
    SELECT failed_attempts FROM counted`,
  gives: { failed_attempts: int },
});

export const lockOfAccount = statement({
  name: 'access/lock-of-account',
  sql: `SELECT locked_until FROM account WHERE id = $1`,
  gives: { locked_until: nullable(instant) },
});
