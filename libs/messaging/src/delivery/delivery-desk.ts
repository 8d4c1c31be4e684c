import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import type { Clock } from '@diurne/time';
import type { MailContent, Mailer, SendOutcome } from '../mail/mailer';
import { patientAttempts } from '../retry-delay';
import {
  claimDelivery,
  lockDelivery,
  settleDelivery,
  type DeliveryKey,
  type DeliveryRow,
  type Settlement,
} from './delivery-rows';

const MINUTE = 60_000;
/** Longer than any attempt can last: a claim older than this belongs to a worker that died. */
const claimLasts = 10 * MINUTE;

/** `again`: call once more later. `nothing`: it has its outcome already, or there is nothing to deliver. */
export type DeliveryOutcome = 'sent' | 'failed' | 'uncertain' | 'again' | 'nothing';

/**
 * Sends a message once. The row is claimed and committed before the mail server is called; a claim whose worker died is never sent again
 * blindly, it becomes uncertain and is shown to a person.
 */
export class DeliveryDesk {
  constructor(
    private readonly database: Database,
    private readonly mailer: Mailer,
    private readonly messageIdDomain: string,
    private readonly clock: Clock,
  ) {}

  async deliver(actor: Actor, key: DeliveryKey, compose: () => Promise<MailContent>): Promise<DeliveryOutcome> {
    const claim = await this.claim(actor, key);
    if (typeof claim === 'string') return claim;
    let content: MailContent;
    try {
      content = await compose();
    } catch (failure) {
      await this.settle(actor, claim, { state: 'waiting', failure: 'Le message n’a pas pu être composé.' });
      throw failure;
    }
    return this.settle(
      actor,
      claim,
      this.settlementOf(
        await this.mailer.send({ ...content, messageId: `${claim.id}@${this.messageIdDomain}` }),
        claim.attempts + 1,
      ),
    );
  }

  private claim(actor: Actor, key: DeliveryKey): Promise<DeliveryRow | DeliveryOutcome> {
    const now = this.clock();
    return this.database.transact(actor, async (tx) => {
      const row = await lockDelivery(tx, key);
      if (!row || row.state === 'sent' || row.state === 'failed' || row.state === 'uncertain') return 'nothing';
      if (row.state === 'claimed') {
        if (row.claimed_at !== null && row.claimed_at.getTime() > now.getTime() - claimLasts) return 'again';
        await this.record(tx, row, {
          state: 'uncertain',
          failure: 'L’envoi a été interrompu : le message est peut-être parti.',
        });
        return 'uncertain';
      }
      await claimDelivery(tx, row.id, now);
      return row;
    });
  }

  private settlementOf(outcome: SendOutcome, attempts: number): Settlement {
    switch (outcome.kind) {
      case 'sent':
        return { state: 'sent', failure: null, providerMessageId: outcome.providerMessageId, sentAt: this.clock() };
      case 'refused':
        return { state: 'failed', failure: outcome.failure };
      case 'uncertain':
        return { state: 'uncertain', failure: outcome.failure };
      case 'notYet':
        return attempts < patientAttempts
          ? { state: 'waiting', failure: outcome.failure }
          : { state: 'failed', failure: `${outcome.failure} Abandon après ${attempts} essais.` };
    }
  }

  private async settle(actor: Actor, row: DeliveryRow, to: Settlement): Promise<DeliveryOutcome> {
    await this.database.transact(actor, (tx) => this.record(tx, row, to));
    return to.state === 'waiting' ? 'again' : to.state;
  }

  private async record(tx: Transaction, row: DeliveryRow, to: Settlement): Promise<void> {
    await settleDelivery(tx, row.id, to);
    if (to.state === 'waiting') return;
    await audit(tx, this.clock(), {
      action: `${row.subject_kind}-message-${to.state}`,
      subjectKind: 'delivery',
      subjectId: row.id,
      patientId: row.patient_id,
      detail: { attempts: row.attempts + 1 },
    });
  }
}
