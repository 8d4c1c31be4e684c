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
/** Other versions of the same, to the same recipient by the same channel. */
export interface OtherVersions {
  /** One of them is being sent. */
  readonly underWay: boolean;
  /** A newer one has left, may have left or is leaving. */
  readonly outrun: boolean;
}
export type ClaimDecision =
  | { readonly kind: 'settled' }
  | { readonly kind: 'elsewhere' }
  /** Its worker died with it: nobody knows whether it left. */
  | { readonly kind: 'orphaned' }
  /** It would arrive after what replaces it. */
  | { readonly kind: 'outrun' }
  /** One at a time: two at once may arrive in either order. */
  | { readonly kind: 'behind'; readonly until: Date }
  | { readonly kind: 'resting' }
  | { readonly kind: 'paced'; readonly until: Date; readonly carrier: CarrierState }
  | { readonly kind: 'claimed'; readonly carrier: CarrierState };

const nextLookMs = 5000;
/** A claim that is older belongs to a worker that died. */
export const claimLastsMs = ({ deadlineMs }: Pick<ChannelTerms, 'deadlineMs'>): number => 2 * deadlineMs;

/** Whether a delivery may be tried now. */
export function decideClaim(
  { state, claimedAt, notBefore }: DeliveryAtHand,
  others: OtherVersions,
  carrier: CarrierState,
  terms: ChannelTerms,
  now: Date,
): ClaimDecision {
  const { pace, breaker } = terms;
  if (state === 'claimed')
    return claimedAt !== null && now.getTime() - claimedAt.getTime() < claimLastsMs(terms)
      ? { kind: 'elsewhere' }
      : { kind: 'orphaned' };
  if (state !== 'waiting') return { kind: 'settled' };
  if (others.outrun) return { kind: 'outrun' };
  if (others.underWay) return { kind: 'behind', until: new Date(now.getTime() + nextLookMs) };
  if (isResting(carrier, now)) return { kind: 'resting' };
  if (notBefore !== null && now < notBefore) return { kind: 'paced', until: notBefore, carrier };
  const slot = notBefore === null ? nextSlot(pace, carrier.freeAt, now) : { at: now, freeAt: carrier.freeAt };
  return slot.at > now
    ? { kind: 'paced', until: slot.at, carrier: { ...carrier, freeAt: slot.freeAt } }
    : { kind: 'claimed', carrier: { ...strainOfTrying(carrier, breaker, now), freeAt: slot.freeAt } };
}
