import type { VisitPanelView } from '@diurne/contracts';
import type { Transaction } from '@diurne/database';
import { lastUnheard } from '@diurne/messaging';

type Message = VisitPanelView['messages'][number];
interface DeliveryRow {
  id: string;
  subject: 'agenda' | 'report';
  method: 'REQUEST' | 'CANCEL' | null;
  recipient: string;
  channel: string;
  state: Message['state'] | 'claimed';
  version: number;
  at: Date | null;
  failure: string | null;
}

/** What left, what failed, newest first. */
export async function readMessages(tx: Transaction, visitId: string): Promise<Message[]> {
  const rows = await tx.query<DeliveryRow>(
    `SELECT d.id, d.subject_kind AS subject, a.method, coalesce(c.display_name, 'Patient') AS recipient, d.channel, d.state, d.version, d.sent_at AS at, d.failure
     FROM known_delivery d LEFT JOIN known_agenda a ON a.id = d.subject_id AND d.subject_kind = 'agenda' LEFT JOIN known_correspondent c ON c.id = d.recipient_id AND d.recipient_kind = 'correspondent'
     WHERE d.visit_id = $1 ORDER BY d.created_at DESC, d.id DESC`,
    [visitId],
  );
  return rows.map(({ id, subject, method, recipient, channel, state, version, at, failure }) => ({
    id,
    kind: subject === 'report' ? 'report' : method === 'CANCEL' ? 'agendaCancelled' : 'agenda',
    recipient,
    channel,
    state: state === 'claimed' ? 'waiting' : state,
    version,
    at: at?.toISOString() ?? null,
    dueAt: null,
    failure,
  }));
}

/** When the next agenda is due to leave, also when the visit's last change has still to be heard; null when none waits. */
export async function readAgendaDueAt(tx: Transaction, visitId: string): Promise<string | null> {
  const unheard = await lastUnheard(tx, 'prepare-agenda', visitId);
  const [row] = await tx.query<{ due: Date | null; delayMinutes: number }>(
    `SELECT (SELECT due_at FROM due_message WHERE deduplication_key = $2) AS due, u.agenda_delay_minutes AS "delayMinutes"
     FROM day_visit v JOIN medical_unit u ON u.id = v.unit_id WHERE v.id = $1`,
    [visitId, `agenda:${visitId}`],
  );
  if (!row || !unheard) return row?.due?.toISOString() ?? null;
  const delayMinutes = unheard.name === 'agenda-asked' ? 0 : row.delayMinutes;
  return new Date(unheard.at.getTime() + delayMinutes * 60_000).toISOString();
}
