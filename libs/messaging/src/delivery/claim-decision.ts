import type { ChannelTerms } from '../carriers/channel';
import { isResting, strainOfTrying, type Strain } from './breaker';
import { nextSlot } from './pace';

export type DeliveryState = 'waiting' | 'claimed' | 'sent' | 'failed' | 'uncertain';
/** What several workers know together of one carrier. */
export interface CarrierState extends Strain {
  readonly freeAt: Date | null;
}
export interface DeliveryAtHand {
  readonly state: DeliveryState;
  readonly claimedAt: Date | null;
  /** The slot that its carrier's pace has given it. */
  readonly notBefore: Date | null;
}
export type ClaimDecision =
  | { readonly kind: 'settled' }
  | { readonly kind: 'elsewhere' }
  /** Its worker died with it: nobody knows whether it left. */
  | { readonly kind: 'orphaned' }
  | { readonly kind: 'resting' }
  | { readonly kind: 'paced'; readonly until: Date; readonly carrier: CarrierState }
  | { readonly kind: 'claimed'; readonly carrier: CarrierState };

/** Whether a delivery may be tried now. */
export function decideClaim(
  { state, claimedAt, notBefore }: DeliveryAtHand,
  carrier: CarrierState,
  { deadlineMs, pace, breaker }: ChannelTerms,
  now: Date,
): ClaimDecision {
  if (state === 'claimed')
    return claimedAt !== null && now.getTime() - claimedAt.getTime() < 2 * deadlineMs
      ? { kind: 'elsewhere' }
      : { kind: 'orphaned' };
  if (state !== 'waiting') return { kind: 'settled' };
  if (isResting(carrier, now)) return { kind: 'resting' };
  if (notBefore !== null && now < notBefore) return { kind: 'paced', until: notBefore, carrier };
  const slot = notBefore === null ? nextSlot(pace, carrier.freeAt, now) : { at: now, freeAt: carrier.freeAt };
  return slot.at > now
    ? { kind: 'paced', until: slot.at, carrier: { ...carrier, freeAt: slot.freeAt } }
    : { kind: 'claimed', carrier: { ...strainOfTrying(carrier, breaker, now), freeAt: slot.freeAt } };
}
