import { instant, json, statement, uuid, word } from '@diurne/database';
import type { JobName } from './job-catalogue';

/** Of now, the instant before which what was handed over is forgotten, the jobs that are known, and how many: locked. */
export const lockDueMessages = statement({
  name: 'messaging/lock-due-messages',
  sql: `
    SELECT id, kind AS name, payload FROM outbox_message
    WHERE kind = ANY($3)
      AND ((relayed_at IS NULL AND due_at <= $1) OR (relayed_at < $2 AND handled_at IS NULL))
    ORDER BY due_at
    LIMIT $4
    FOR UPDATE SKIP LOCKED`,
  gives: { id: uuid, name: word<JobName>(), payload: json<unknown>() },
});

/** Of now: since when the one that has waited longest should have been handed over. */
export const oldestDue = statement({
  name: 'messaging/oldest-due',
  sql: `
    SELECT due_at AS "dueAt" FROM outbox_message
    WHERE relayed_at IS NULL AND due_at <= $1
    ORDER BY due_at
    LIMIT 1`,
  gives: { dueAt: instant },
});

export const markRelayed = statement({
  name: 'messaging/mark-relayed',
  sql: `UPDATE outbox_message SET relayed_at = $2 WHERE id = ANY($1::uuid[])`,
});

export const markHandled = statement({
  name: 'messaging/mark-handled',
  sql: `UPDATE outbox_message SET handled_at = now() WHERE id = $1 AND handled_at IS NULL`,
});

/** Of an instant: what had been handled before it. What never was, is kept: somebody has to look at it. */
export const forgetHandled = statement({
  name: 'messaging/forget-handled',
  sql: `
    WITH gone AS (
      DELETE FROM outbox_message
      WHERE id IN (SELECT id FROM outbox_message WHERE handled_at < $1 ORDER BY handled_at LIMIT 1000)
      RETURNING id)
    SELECT id FROM gone`,
  gives: { id: uuid },
});
