import type { VisitPanelView } from '@diurne/contracts';
import { instant, int, nullable, statement, text, uuid, word } from '@diurne/database';

export const messagesOfVisit = statement({
  name: 'planning/messages-of-visit',
  sql: `
    SELECT d.id, d.subject_kind AS subject, a.method, coalesce(c.display_name, 'Patient') AS recipient,
      d.channel, d.state, d.version, d.sent_at AS at, d.failure
    FROM known_delivery d
      LEFT JOIN known_agenda a ON a.id = d.subject_id AND d.subject_kind = 'agenda'
      LEFT JOIN known_correspondent c ON c.id = d.recipient_id AND d.recipient_kind = 'correspondent'
    WHERE d.visit_id = $1
    ORDER BY d.created_at DESC, d.id DESC`,
  gives: {
    id: uuid,
    subject: text,
    method: nullable(word<'REQUEST' | 'CANCEL'>()),
    recipient: text,
    channel: text,
    state: word<VisitPanelView['messages'][number]['state'] | 'claimed'>(),
    version: int,
    at: nullable(instant),
    failure: nullable(text),
  },
});

export const heldAgenda = statement({
  name: 'planning/held-agenda',
  sql: `
    SELECT h.held_at AS at, coalesce(a.display_name, '') AS by
    FROM known_hold h LEFT JOIN known_account a ON a.id = h.account_id
    WHERE h.visit_id = $1`,
  gives: { at: instant, by: text },
});

/** Of visit and the key of its agenda's job; no row when its patient has died: nothing is to leave. */
export const dueAgenda = statement({
  name: 'planning/due-agenda',
  sql: `
    SELECT (SELECT due_at FROM due_message WHERE deduplication_key = $2) AS due,
      u.agenda_delay_minutes AS "delayMinutes"
    FROM day_visit v JOIN medical_unit u ON u.id = v.unit_id
    WHERE v.id = $1
      AND NOT EXISTS (SELECT FROM patient_death d WHERE d.patient_id = v.patient_id AND d.withdrawn_at IS NULL)`,
  gives: { due: nullable(instant), delayMinutes: int },
});
