import { statement } from './statement/statement';

/** Of establishment and entries. */
export const putMessages = statement({
  name: 'database/put-in-outbox',
  sql: `
    WITH put AS (
      INSERT INTO outbox_message (establishment_id, kind, payload, deduplication_key, due_at)
      SELECT $1, e.kind, e.payload, e."deduplicationKey", e."dueAt"
      FROM jsonb_to_recordset($2::jsonb) AS e(kind text, payload jsonb, "deduplicationKey" text, "dueAt" timestamptz)
      ON CONFLICT (establishment_id, deduplication_key) WHERE (relayed_at IS NULL)
      DO UPDATE SET payload = excluded.payload, due_at = excluded.due_at)
    SELECT FROM pg_notify('outbox', '')`,
});
