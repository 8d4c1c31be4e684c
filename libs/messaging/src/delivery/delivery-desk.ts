import { audit, type Actor, type Database, type Transaction } from '@diurne/database';
import type { Clock } from '@diurne/time';
import type { CarryOutcome } from '../carriers/carrier';
import type { CarrierCatalogue } from '../carriers/carrier-catalogue';
import type { ChannelOf, ChannelTerms, MessageOf, OpenedChannel, OpenedChannels } from '../carriers/channel';
import { TryAgainLater } from '../job-handler';
import { strainAfter } from './breaker';
import { lockCarrierState, writeCarrierState } from './carrier-state';
import { carryInTime } from './carry-in-time';
import { claimLastsMs, decideClaim } from './claim-decision';
import {
  claimDelivery,
  lockDelivery,
  paceDelivery,
  settleClaim,
  settleUnsent,
  settleUntried,
  type DeliveryKey,
  type DeliveryRow,
} from './delivery-rows';
import { emit } from '../events/emit';
import { dayOfDelivery, lockOldClaims, otherVersions } from './delivery.statements';
import { hasAnswered, settlementOf, type Settlement } from './settlement';
import { ChannelUnserved } from './unserved-channels';

/** `again`: call once more later. `nothing`: it has its outcome already, or there is nothing to deliver. */
export type DeliveryOutcome = 'sent' | 'failed' | 'uncertain' | 'again' | 'nothing';
type Claim = { readonly row: DeliveryRow } | { readonly until: Date } | DeliveryOutcome;

const interrupted: CarryOutcome = {
  kind: 'unknown',
  reason: 'L’envoi a été interrompu : le message est peut-être parti.',
};
const spared: CarryOutcome = {
  kind: 'later',
  whose: 'carrier',
  reason: 'Envois suspendus après plusieurs échecs de suite.',
};
const outrun: Settlement = { state: 'failed', failure: 'Remplacé par une version plus récente, déjà partie.' };
const notComposed: Settlement = { state: 'waiting', failure: 'Le message n’a pas pu être composé.' };

/**
 * Delivers a message once, by its channel's carrier, within what the catalogue holds that channel to. The row is claimed and committed before
 * the carrier is called and settled only by its claim's owner; a claim whose worker died is never sent again blindly, it becomes uncertain and
 * is shown to a person.
 */
export class DeliveryDesk<Catalogue = CarrierCatalogue> {
  constructor(
    private readonly database: Database,
    private readonly channels: OpenedChannels<Catalogue>,
    private readonly clock: Clock,
  ) {}

  /** @throws TryAgainLater with its time, when the carrier's pace gives the message a later slot @throws ChannelUnserved */
  async deliver<Name extends ChannelOf<Catalogue>>(
    actor: Actor,
    key: DeliveryKey<Name>,
    compose: () => Promise<MessageOf<Catalogue, Name>>,
  ): Promise<DeliveryOutcome> {
    const channel: OpenedChannel<MessageOf<Catalogue, Name>> = this.channels[key.channel];
    const { carrier } = channel;
    if (!carrier) throw new ChannelUnserved([key.channel]);
    const claim = await this.claim(actor, key, channel);
    if (typeof claim === 'string') return claim;
    if ('until' in claim) throw new TryAgainLater('the pace of its carrier', claim.until);
    const { row } = claim;
    const message = await this.orSettled(actor, row, compose);
    const broken: unknown[] = [];
    const outcome = await carryInTime(
      (signal) => carrier.carry(message, { deliveryId: row.id, signal }),
      channel.deadlineMs,
    ).catch((failure: unknown) => {
      broken.push(failure);
      return interrupted;
    });
    const told = await this.conclude(actor, key.channel, row, channel, outcome);
    if (broken.length > 0) throw broken[0];
    return told;
  }

  /** Of claims that outlived their time, also of versions that nobody asks for any more: nobody knows whether they left. Returns how many there were. */
  async sweep(actor: Actor): Promise<number> {
    let swept = 0;
    for (const [name, terms] of Object.entries<OpenedChannel<never>>(this.channels)) {
      const now = this.clock();
      swept += await this.database.transact(actor, async (tx) => {
        const rows = await tx.run(lockOldClaims, [name, new Date(now.getTime() - claimLastsMs(terms))]);
        for (const row of rows)
          await this.settle(tx, row, settlementOf(interrupted, row.attempts, terms.attempts, now));
        return rows.length;
      });
    }
    return swept;
  }

  private claim(actor: Actor, key: DeliveryKey<string>, terms: ChannelTerms): Promise<Claim> {
    const now = this.clock();
    return this.database.transact(actor, async (tx): Promise<Claim> => {
      const row = await lockDelivery(tx, key);
      if (!row) return 'nothing';
      // Claims of one channel come one after the other from here on: no two of them see each other too late.
      const carrier = await lockCarrierState(tx, key.channel);
      const [others] = await tx.run(otherVersions, [row.id]);
      const decision = decideClaim(row, others ?? { underWay: false, outrun: false }, carrier, terms, now);
      switch (decision.kind) {
        case 'settled':
          return 'nothing';
        case 'elsewhere':
          return 'again';
        case 'orphaned':
          return this.settle(tx, row, settlementOf(interrupted, row.attempts, terms.attempts, now));
        case 'outrun':
          await settleUnsent(tx, row, outrun);
          return this.told(tx, row, outrun);
        case 'behind':
          return { until: decision.until };
        case 'resting':
          return this.spare(tx, row, terms, now);
        case 'paced':
          await writeCarrierState(tx, key.channel, decision.carrier);
          await paceDelivery(tx, row, decision.until);
          return { until: decision.until };
        case 'claimed':
          await writeCarrierState(tx, key.channel, decision.carrier);
          return { row: await claimDelivery(tx, row, now) };
      }
    });
  }

  private async orSettled<Message>(actor: Actor, row: DeliveryRow, compose: () => Promise<Message>): Promise<Message> {
    try {
      return await compose();
    } catch (failure) {
      await this.database.transact(actor, (tx) => this.settle(tx, row, notComposed));
      throw failure;
    }
  }

  private async spare(tx: Transaction, row: DeliveryRow, terms: ChannelTerms, now: Date): Promise<DeliveryOutcome> {
    const to = settlementOf(spared, row.attempts + 1, terms.attempts, now);
    await settleUntried(tx, row, to);
    return this.told(tx, { ...row, attempts: row.attempts + 1 }, to);
  }

  /** The delivery first, then its carrier: the order in which they are locked everywhere. */
  private conclude(
    actor: Actor,
    channel: string,
    row: DeliveryRow,
    terms: ChannelTerms,
    outcome: CarryOutcome,
  ): Promise<DeliveryOutcome> {
    const now = this.clock();
    return this.database.transact(actor, async (tx) => {
      const settled = await this.settle(tx, row, settlementOf(outcome, row.attempts, terms.attempts, now));
      const state = await lockCarrierState(tx, channel);
      const strain = strainAfter(hasAnswered(outcome), state, terms.breaker, now);
      await writeCarrierState(tx, channel, { ...strain, freeAt: state.freeAt });
      return settled;
    });
  }

  private async settle(tx: Transaction, row: DeliveryRow, to: Settlement): Promise<DeliveryOutcome> {
    return (await settleClaim(tx, row, to)) ? this.told(tx, row, to) : 'nothing';
  }

  private async told(tx: Transaction, row: DeliveryRow, to: Settlement): Promise<DeliveryOutcome> {
    if (to.state === 'waiting') return 'again';
    await audit(tx, this.clock(), {
      action: `${row.subjectKind}-message-${to.state}`,
      subjectKind: 'delivery',
      subjectId: row.id,
      patientId: row.patientId,
      detail: { attempts: row.attempts },
    });
    const [day] = await tx.run(dayOfDelivery, [row.visitId]);
    if (day)
      await emit(tx, this.clock(), [
        { name: 'delivery-settled', payload: { visitId: row.visitId, ...day, deliveryId: row.id } },
      ]);
    return to.state;
  }
}
