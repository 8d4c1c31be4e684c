import type { VisitPanelView } from '@diurne/contracts';
import type { Transaction } from '@diurne/database';

type Message = VisitPanelView['messages'][number];
interface DeliveryRow {
  id: string;
  subject: 'agenda' | 'report';
  method: 'REQUEST' | 'CANCEL' | null;
  recipient: string;
  state: Message['state'] | 'claimed';
  version: number;
  at: Date | null;
  failure: string | null;
}

/** What left, what failed, newest first. */
export async function readMessages(tx: Transaction, visitId: string): Promise<Message[]> {
  const rows = await tx.query<DeliveryRow>(
    `SELECT d.id, d.subject_kind AS subject, a.method, coalesce(c.display_name, 'Patient') AS recipient, d.state, d.version, d.sent_at AS at, d.failure
     FROM known_delivery d LEFT JOIN known_agenda a ON a.id = d.subject_id AND d.subject_kind = 'agenda' LEFT JOIN known_correspondent c ON c.id = d.recipient_id AND d.recipient_kind = 'correspondent'
     WHERE d.visit_id = $1 ORDER BY d.created_at DESC, d.id DESC`,
    [visitId],
  );
  return rows.map(({ id, subject, method, recipient, state, version, at, failure }) => ({
    id,
    kind: subject === 'report' ? 'report' : method === 'CANCEL' ? 'agendaCancelled' : 'agenda',
    recipient,
    channel: 'email',
    state: state === 'claimed' ? 'waiting' : state,
    version,
    at: at?.toISOString() ?? null,
    dueAt: null,
    failure,
  }));
}

/** When the next agenda is due to leave; null when none waits. */
export async function readAgendaDueAt(tx: Transaction, visitId: string): Promise<string | null> {
  const [row] = await tx.query<{ due: Date }>(`SELECT due_at AS due FROM due_message WHERE deduplication_key = $1`, [
    `agenda:${visitId}`,
  ]);
  return row?.due.toISOString() ?? null;
}
