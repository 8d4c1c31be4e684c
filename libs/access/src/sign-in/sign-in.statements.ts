import { bytea, double, instant, int, nullable, statement, text, uuid } from '@diurne/database';

/** Of two origins, each with the hash of the login that it counts for; an empty one counts for all logins. */
export const failuresOf = statement({
  name: 'access/failures-of',
  sql: `
    SELECT login_hash, origin, failures, last_failed_at
    FROM sign_in_throttle
    WHERE (login_hash = $1 AND origin = $2) OR (login_hash = ''::bytea AND origin = $3)`,
  gives: { login_hash: bytea, origin: text, failures: double, last_failed_at: instant },
});

export const failuresOfLogins = statement({
  name: 'access/failures-of-logins',
  sql: `SELECT login_hash, failures, last_failed_at FROM sign_in_throttle WHERE login_hash = ANY ($1::bytea[])`,
  gives: { login_hash: bytea, failures: double, last_failed_at: instant },
});

/** Of login's hash, origin, now, and the seconds after which one failure is forgotten. */
export const countFailure = statement({
  name: 'access/count-failure',
  sql: `
    INSERT INTO sign_in_throttle AS t (login_hash, origin, failures, last_failed_at) VALUES ($1, $2, 1, $3)
    ON CONFLICT (login_hash, origin) DO UPDATE SET
      failures = 1 + greatest(0,
        t.failures - greatest(0, extract(epoch FROM $3 - t.last_failed_at)) / $4::double precision),
      last_failed_at = greatest(t.last_failed_at, $3)`,
});

export const forgetFailures = statement({
  name: 'access/forget-failures',
  sql: `DELETE FROM sign_in_throttle WHERE login_hash = $1 AND origin = $2`,
});
/** Whatever slows this login, wherever from. */
export const forgetFailuresOfLogin = statement({
  name: 'access/forget-failures-of-login',
  sql: `DELETE FROM sign_in_throttle WHERE login_hash = $1`,
});
/** What was counted before an instant: a few at a time. */
export const forgetOldFailures = statement({
  name: 'access/forget-old-failures',
  sql: `
    DELETE FROM sign_in_throttle WHERE (login_hash, origin) IN (
      SELECT login_hash, origin FROM sign_in_throttle WHERE last_failed_at < $1
      ORDER BY last_failed_at LIMIT 50 FOR UPDATE SKIP LOCKED)`,
});

/** Of source, account or null, now. A tally begins with its first attempt. */
export const tallyRefusal = statement({
  name: 'access/tally-refusal',
  sql: `
    INSERT INTO refused_sign_in AS r (source, account_id, since, attempts, told) VALUES ($1, $2, $3, 1, 0)
    ON CONFLICT (source, account_id) DO UPDATE SET attempts = r.attempts + 1
    RETURNING attempts, since`,
  gives: { attempts: int, since: instant },
});
/** How many the trail says. No row where another process has told as many. */
export const noteTold = statement({
  name: 'access/note-told',
  sql: `
    UPDATE refused_sign_in SET told = $3
    WHERE source = $1 AND account_id IS NOT DISTINCT FROM $2 AND told < $3 AND since = $4`,
});
/** Tallies that began before an instant end: a few at a time. */
export const endTallies = statement({
  name: 'access/end-tallies',
  sql: `
    DELETE FROM refused_sign_in r
    USING (
      SELECT source, account_id FROM refused_sign_in WHERE since < $1
      ORDER BY since LIMIT 20 FOR UPDATE SKIP LOCKED) old
    WHERE r.source = old.source AND r.account_id IS NOT DISTINCT FROM old.account_id
    RETURNING r.source, r.account_id, r.since, r.attempts, r.told,
      (SELECT a.establishment_id FROM account a WHERE a.id = r.account_id) AS establishment_id`,
  gives: {
    source: text,
    account_id: nullable(uuid),
    since: instant,
    attempts: int,
    told: int,
    establishment_id: nullable(uuid),
  },
});

/** Of account, device's hash and instant. */
export const rememberDevice = statement({
  name: 'access/remember-device',
  sql: `
    INSERT INTO known_device AS k (establishment_id, account_id, token_hash, seen_at)
    SELECT establishment_id, id, $2, $3 FROM account WHERE id = $1
    ON CONFLICT (establishment_id, account_id, token_hash) DO UPDATE SET
      seen_at = greatest(k.seen_at, excluded.seen_at)`,
});
/** All devices of an account, but one. */
export const forgetDevices = statement({
  name: 'access/forget-devices',
  sql: `
    DELETE FROM known_device k USING account a
    WHERE a.id = $1 AND k.establishment_id = a.establishment_id AND k.account_id = a.id
      AND k.token_hash IS DISTINCT FROM $2`,
});
