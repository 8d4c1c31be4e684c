import type { VisitPanelView } from '@diurne/contracts';
import type { Transaction } from '@diurne/database';
import { lastUnheard } from '@diurne/messaging';
import { dueAgenda, messagesOfVisit } from './visit-messages.statements';

type Message = VisitPanelView['messages'][number];

/** What left, what failed, newest first. */
export async function readMessages(tx: Transaction, visitId: string): Promise<Message[]> {
  const rows = await tx.run(messagesOfVisit, [visitId]);
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
  const [row] = await tx.run(dueAgenda, [visitId, `agenda:${visitId}`]);
  if (!row || !unheard) return row?.due?.toISOString() ?? null;
  const delayMinutes = unheard.name === 'agenda-asked' ? 0 : row.delayMinutes;
  return new Date(unheard.at.getTime() + delayMinutes * 60_000).toISOString();
}
