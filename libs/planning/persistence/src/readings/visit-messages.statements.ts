import type { VisitPanelView } from '@diurne/contracts';
import { bool, instant, int, nullable, statement, text, uuid, word } from '@diurne/database';

export const messagesOfVisit = statement({
  name: 'planning/messages-of-visit',
  sql: `
    SELECT d.id, d.subject_kind AS subject, a.method, coalesce(c.display_name, 'Patient') AS recipient,
      d.channel, d.state, d.version, d.sent_at AS at, d.failure, s.address
    FROM known_delivery d
      LEFT JOIN known_agenda a ON a.id = d.subject_id AND d.subject_kind = 'agenda'
      LEFT JOIN known_sending s ON s.agenda_version_id = d.subject_id AND d.state <> 'waiting'
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
    address: nullable(text),
  },
});

export const callsOfVisit = statement({
  name: 'planning/calls-of-visit',
  sql: `
    SELECT c.id, c.at, coalesce(a.display_name, '') AS by, c.means, c.reached, c.said,
      c.withdrawn_at AS "withdrawnAt", coalesce(w.display_name, '') AS "withdrawnBy", c.withdrawn_because AS because
    FROM known_call c
      LEFT JOIN known_account a ON a.id = c.account_id
      LEFT JOIN known_account w ON w.id = c.withdrawn_by
    WHERE c.visit_id = $1
    ORDER BY c.at DESC, c.id DESC`,
  gives: {
    id: uuid,
    at: instant,
    by: text,
    means: word<VisitPanelView['calls'][number]['means']>(),
    reached: bool,
    said: text,
    withdrawnAt: nullable(instant),
    withdrawnBy: text,
    because: nullable(text),
  },
});

/** Of visit and present instant. What was taken back is shown with its reason beside: it is told apart in the list alone. */
export const outlookOfVisit = statement({
  name: 'planning/outlook-of-visit',
  sql: `
    SELECT o.outlook, o.due_at AS "dueAt", coalesce(o.since, $2) AS since, coalesce(a.display_name, '') AS "heldBy"
    FROM message_outlook($1, $2, '{}') o
      LEFT JOIN known_hold h ON h.visit_id = $1 AND o.outlook = 'held'
      LEFT JOIN known_account a ON a.id = h.account_id`,
  gives: {
    outlook: word<VisitPanelView['messageOutlook']>(),
    dueAt: nullable(instant),
    since: instant,
    heldBy: text,
  },
});
