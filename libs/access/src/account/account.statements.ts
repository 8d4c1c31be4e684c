import type { Role } from '@diurne/contracts';
import { bool, instant, nullable, statement, text, uuid, wordList, type Row } from '@diurne/database';

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

/** Whether an account's last day is over at an instant, by the clock of its establishment; of `account a`, `establishment e`. */
export const lastDayIsOver = (at: string): string =>
  `coalesce(a.ends_on < (${at}::timestamptz AT TIME ZONE e.time_zone)::date, false)`;

/** Of login, now, and the hashes of a device and of a session: whether either was opened for this login before. */
export const accountByLogin = statement({
  name: 'access/account-by-login',
  sql: `
    SELECT ${accountColumns}, a.password_hash, a.is_demo, a.one_time_until,
      a.disabled_at IS NOT NULL OR ${lastDayIsOver('$2')} OR coalesce(a.one_time_until <= $2, false) AS closed,
      EXISTS (
        SELECT FROM known_device k
        WHERE k.establishment_id = a.establishment_id AND k.account_id = a.id AND k.token_hash = $3)
      OR EXISTS (
        SELECT FROM user_session s
        WHERE s.token_hash = $4 AND s.account_id = a.id AND s.ended_at IS NULL AND s.expires_at > $2) AS known
    FROM account a JOIN establishment e ON e.id = a.establishment_id
    WHERE a.login = $1`,
  gives: {
    ...account,
    password_hash: text,
    is_demo: bool,
    one_time_until: nullable(instant),
    closed: bool,
    known: bool,
  },
});

/** Of account and establishment: whom somebody of it keeps. */
export const keptAccount = statement({
  name: 'access/kept-account',
  sql: `
    SELECT login, password_hash, display_name, roles, resource_id, rpps, disabled_at FROM account
    WHERE id = $1 AND establishment_id = $2
    FOR UPDATE`,
  gives: {
    login: text,
    password_hash: text,
    display_name: text,
    roles: wordList<Role>(),
    resource_id: nullable(uuid),
    rpps: nullable(text),
    disabled_at: nullable(instant),
  },
});

/** Of establishment, number, professional, an account that is not meant, and now: whose open account has either. */
export const holdersOf = statement({
  name: 'access/holders-of',
  sql: `
    WITH turn AS MATERIALIZED (SELECT pg_advisory_xact_lock(hashtextextended('account ' || $1::text, 0)))
    SELECT a.display_name, a.rpps FROM turn, account a JOIN establishment e ON e.id = a.establishment_id
    WHERE a.establishment_id = $1::uuid AND (a.rpps = $2 OR a.resource_id = $3::uuid)
      AND a.id IS DISTINCT FROM $4::uuid AND a.disabled_at IS NULL AND NOT ${lastDayIsOver('$5')}
    ORDER BY a.display_name`,
  gives: { display_name: text, rpps: nullable(text) },
});

/** Of account, name, roles, professional and number. */
export const setPerson = statement({
  name: 'access/set-person',
  sql: `UPDATE account SET display_name = $2, roles = $3, resource_id = $4, rpps = $5 WHERE id = $1`,
});

/** Of account, hash and until when it opens the door to choosing another; null: it is the account's own. */
export const setPassword = statement({
  name: 'access/set-password',
  sql: `UPDATE account SET password_hash = $2, one_time_until = $3 WHERE id = $1`,
});

/** Of account, and since when it is closed; null opens it. */
export const setDisabled = statement({
  name: 'access/set-disabled',
  sql: `UPDATE account SET disabled_at = $2 WHERE id = $1`,
});

export const setEnd = statement({
  name: 'access/set-end',
  sql: `UPDATE account SET ends_on = $2 WHERE id = $1`,
});

export const knownUnits = statement({
  name: 'access/known-units',
  sql: `SELECT id FROM known_unit WHERE id = ANY($1::uuid[])`,
  gives: { id: uuid },
});

/** Of account, establishment and whether it works in every unit. */
export const setEveryUnit = statement({
  name: 'access/set-every-unit',
  sql: `UPDATE account SET every_unit = $3 WHERE id = $1 AND establishment_id = $2`,
});

export const clearUnits = statement({
  name: 'access/clear-units',
  sql: `DELETE FROM account_unit WHERE account_id = $1`,
});

/** Of establishment, account and units. */
export const insertUnits = statement({
  name: 'access/insert-units',
  sql: `INSERT INTO account_unit (establishment_id, account_id, unit_id) SELECT $1, $2, unnest($3::uuid[])`,
});

export const unitsOfAccounts = statement({
  name: 'access/units-of-accounts',
  sql: `SELECT account_id AS "accountId", unit_id AS "unitId" FROM account_unit ORDER BY account_id, unit_id`,
  gives: { accountId: uuid, unitId: uuid },
});
