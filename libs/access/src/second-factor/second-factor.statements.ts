import type { Role } from '@diurne/contracts';
import { bigint, bytea, instant, int, nullable, statement, text, wordList } from '@diurne/database';

/** Held for the rest of the transaction: a code is good once. */
export const secondFactorOf = statement({
  name: 'access/second-factor-of',
  sql: `
    SELECT secret, confirmed_at, last_step FROM second_factor
    WHERE establishment_id = $1 AND account_id = $2
    FOR UPDATE`,
  gives: { secret: bytea, confirmed_at: nullable(instant), last_step: bigint },
});

/** A new secret, to be confirmed; no row where one is confirmed already. */
export const beginSecondFactor = statement({
  name: 'access/begin-second-factor',
  sql: `
    INSERT INTO second_factor AS f (establishment_id, account_id, secret) VALUES ($1, $2, $3)
    ON CONFLICT (establishment_id, account_id) DO UPDATE SET secret = excluded.secret, last_step = 0
      WHERE f.confirmed_at IS NULL
    RETURNING secret`,
  gives: { secret: bytea },
});

/** Of establishment, account, the step whose code was given, and now. */
export const takeStep = statement({
  name: 'access/take-step',
  sql: `
    UPDATE second_factor SET last_step = $3, confirmed_at = coalesce(confirmed_at, $4)
    WHERE establishment_id = $1 AND account_id = $2`,
});

export const keepSecret = statement({
  name: 'access/keep-secret',
  sql: `UPDATE second_factor SET secret = $3 WHERE establishment_id = $1 AND account_id = $2`,
});

export const forgetSecondFactor = statement({
  name: 'access/forget-second-factor',
  sql: `DELETE FROM second_factor WHERE establishment_id = $1 AND account_id = $2`,
});

export const confirmedSecondFactors = statement({
  name: 'access/confirmed-second-factors',
  sql: `
    SELECT account_id::text AS account_id FROM second_factor
    WHERE establishment_id = $1 AND confirmed_at IS NOT NULL`,
  gives: { account_id: text },
});

/** Of session's hash and now. */
export const stepSessionUp = statement({
  name: 'access/step-session-up',
  sql: `UPDATE user_session SET second_factor_at = $2 WHERE token_hash = $1 AND ended_at IS NULL`,
});

/** What the establishment said last; no row before that. */
export const secondFactorRule = statement({
  name: 'access/second-factor-rule',
  sql: `
    SELECT roles, minutes FROM second_factor_rule
    WHERE establishment_id = $1
    ORDER BY set_at DESC, id DESC LIMIT 1`,
  gives: { roles: wordList<Role>(), minutes: int },
});

export const insertSecondFactorRule = statement({
  name: 'access/insert-second-factor-rule',
  sql: `
    INSERT INTO second_factor_rule (establishment_id, roles, minutes, set_by, set_at)
    VALUES ($1, $2, $3, $4, $5)`,
});
