import { bool, json, nullable, statement, text } from '@diurne/database';

/** A day is longer than anybody waits before asking again; what is kept is somebody's record, and no longer than needed. */
export const forgetOldAnswers = statement({
  name: 'access/forget-old-answers',
  sql: `DELETE FROM kept_answer WHERE establishment_id = $1 AND asked_at < clock_timestamp() - interval '1 day'`,
});

/** Of establishment, account, key and digest: a row when the key is new, or its first asker stopped before the end (a minute is longer than any write). */
export const claimKey = statement({
  name: 'access/claim-key',
  sql: `
    INSERT INTO kept_answer AS k (establishment_id, account_id, key, digest) VALUES ($1, $2, $3, $4)
    ON CONFLICT (establishment_id, account_id, key) DO UPDATE SET asked_at = clock_timestamp()
      WHERE k.digest = excluded.digest AND k.answered_at IS NULL
        AND k.asked_at < clock_timestamp() - interval '1 minute'
    RETURNING key`,
  gives: { key: text },
});

/** Of establishment, account and key. */
export const keptAnswer = statement({
  name: 'access/kept-answer',
  sql: `
    SELECT digest, answered_at IS NOT NULL AS answered, answer FROM kept_answer
    WHERE establishment_id = $1 AND account_id = $2 AND key = $3`,
  gives: { digest: text, answered: bool, answer: nullable(json<{ readonly body?: unknown }>()) },
});

/** Of establishment, account, key and answer. */
export const keepAnswer = statement({
  name: 'access/keep-answer',
  sql: `
    UPDATE kept_answer SET answered_at = clock_timestamp(), answer = $4
    WHERE establishment_id = $1 AND account_id = $2 AND key = $3`,
});

/** What was refused wrote nothing: the key is free again. */
export const freeKey = statement({
  name: 'access/free-key',
  sql: `
    DELETE FROM kept_answer
    WHERE establishment_id = $1 AND account_id = $2 AND key = $3 AND answered_at IS NULL`,
});
