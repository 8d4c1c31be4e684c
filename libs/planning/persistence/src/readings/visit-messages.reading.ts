import type { VisitPanelView } from '@diurne/contracts';
import type { Transaction } from '@diurne/database';
import { callsOfVisit, messagesOfVisit, outlookOfVisit } from './visit-messages.statements';

type Message = VisitPanelView['messages'][number];

/** What left, what failed, newest first. */
export async function readMessages(tx: Transaction, visitId: string): Promise<Message[]> {
  const rows = await tx.run(messagesOfVisit, [visitId]);
  return rows.map(({ id, subject, method, recipient, channel, state, version, at, failure, address }) => ({
    id,
    kind: subject === 'report' ? 'report' : method === 'CANCEL' ? 'agendaCancelled' : 'agenda',
    recipient,
    channel,
    state: state === 'claimed' ? 'waiting' : state,
    version,
    at: at?.toISOString() ?? null,
    dueAt: null,
    failure,
    address,
  }));
}

/** Who called the patient, newest first, with what was withdrawn. */
export async function readCalls(tx: Transaction, visitId: string): Promise<VisitPanelView['calls']> {
  const rows = await tx.run(callsOfVisit, [visitId]);
  return rows.map(({ withdrawnAt, withdrawnBy, because, at, ...call }) => ({
    ...call,
    at: at.toISOString(),
    withdrawn: withdrawnAt === null ? null : { at: withdrawnAt.toISOString(), by: withdrawnBy, reason: because ?? '' },
  }));
}

/** What will happen with the patient's message, also when the visit's last change has still to be heard. */
export async function readMessageOutlook(
  tx: Transaction,
  visitId: string,
  at: Date,
): Promise<Pick<VisitPanelView, 'messageOutlook' | 'agendaDueAt' | 'agendaHeld'>> {
  const [row] = await tx.run(outlookOfVisit, [visitId, at]);
  const messageOutlook = row?.outlook ?? 'nothing';
  return {
    messageOutlook,
    agendaDueAt: messageOutlook === 'leaves' ? (row?.dueAt?.toISOString() ?? null) : null,
    agendaHeld: messageOutlook === 'held' && row ? { at: row.since.toISOString(), by: row.heldBy } : null,
  };
}
