import type { VisitPanelView } from '@diurne/contracts';
import type { Transaction } from '@diurne/database';
import { lastUnheard } from '@diurne/messaging';
import { dueAgenda, heldAgenda, messagesOfVisit } from './visit-messages.statements';

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

/** When the next agenda is due to leave, or who lets it wait, also when the visit's last change has still to be heard. */
export async function readAgendaWait(
  tx: Transaction,
  visitId: string,
): Promise<Pick<VisitPanelView, 'agendaDueAt' | 'agendaHeld'>> {
  const unheard = await lastUnheard(tx, 'prepare-agenda', visitId);
  const [held] = await tx.run(heldAgenda, [visitId]);
  const [row] = await tx.run(dueAgenda, [visitId, `agenda:${visitId}`]);
  if (!row) return { agendaDueAt: null, agendaHeld: null };
  if (unheard?.name === 'telling-held')
    return { agendaDueAt: null, agendaHeld: { at: (held?.at ?? unheard.at).toISOString(), by: held?.by ?? '' } };
  if (!unheard)
    return held
      ? { agendaDueAt: null, agendaHeld: { at: held.at.toISOString(), by: held.by } }
      : { agendaDueAt: row.due?.toISOString() ?? null, agendaHeld: null };
  const delayMinutes = unheard.name === 'agenda-asked' ? 0 : row.delayMinutes;
  return { agendaDueAt: new Date(unheard.at.getTime() + delayMinutes * 60_000).toISOString(), agendaHeld: null };
}
