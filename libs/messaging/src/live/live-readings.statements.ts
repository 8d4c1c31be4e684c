import { bigint, bool, nullable, statement } from '@diurne/database';

/** Of establishment, token's hash, screen, unit, day and position. */
export const useUpNotice = statement({
  name: 'messaging/use-up-notice',
  sql: `
    WITH told AS (
      UPDATE live_reading SET read_position = $6
      WHERE establishment_id = $1 AND token_hash = $2 AND screen = $3 AND unit_id = $4 AND on_date = $5
        AND read_position < $6 AND $6 <= sent_position
      RETURNING true)
    SELECT EXISTS (SELECT FROM told) AS told`,
  gives: { told: bool },
});

/** Of establishment, token's hash, screen, unit, day, instant and position. */
export const noteOpened = statement({
  name: 'messaging/note-opened',
  sql: `
    INSERT INTO live_reading AS r (
      establishment_id, token_hash, screen, unit_id, on_date, read_at, read_position, sent_position)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
    ON CONFLICT (establishment_id, token_hash, screen, unit_id, on_date) DO UPDATE
    SET read_at = excluded.read_at,
      read_position = greatest(r.read_position, excluded.read_position),
      sent_position = greatest(r.sent_position, excluded.sent_position)`,
});

export const oldestRead = statement({
  name: 'messaging/oldest-read',
  sql: `
    SELECT min(read_position) AS position FROM live_reading
    WHERE establishment_id = $1 AND token_hash = $2 AND read_at >= $3`,
  gives: { position: nullable(bigint) },
});

/** Of establishment, hashes of tokens, unit, day and position. */
export const notePositionSent = statement({
  name: 'messaging/note-position-sent',
  sql: `
    UPDATE live_reading SET sent_position = $5
    WHERE establishment_id = $1 AND token_hash = ANY($2::bytea[]) AND unit_id = $3 AND on_date = $4
      AND sent_position < $5`,
});

export const forgetRead = statement({
  name: 'messaging/forget-readings',
  sql: `DELETE FROM live_reading WHERE establishment_id = $1 AND read_at < $2`,
});
