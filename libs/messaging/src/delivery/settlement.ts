import type { CarryOutcome } from '../carriers/carrier';
import type { DeliveryState } from './claim-decision';

export interface Settlement {
  readonly state: Exclude<DeliveryState, 'claimed'>;
  readonly failure: string | null;
  readonly providerMessageId?: string;
  readonly sentAt?: Date;
}

/** What an attempt's outcome makes of its delivery; `made` counts this attempt. */
export function settlementOf(outcome: CarryOutcome, made: number, attempts: number, now: Date): Settlement {
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'sent', failure: null, providerMessageId: outcome.providerId, sentAt: now };
    case 'refused':
      return { state: 'failed', failure: outcome.reason };
    case 'unknown':
      return { state: 'uncertain', failure: outcome.reason };
    case 'later':
      return made < attempts
        ? { state: 'waiting', failure: outcome.reason }
        : { state: 'failed', failure: `${outcome.reason} Abandon après ${made} essais.` };
  }
}

/** A carrier that says yes, no, or not this one is at work; one that cannot be reached, or falls silent, may fail everybody. */
export const hasAnswered = (outcome: CarryOutcome): boolean =>
  outcome.kind === 'accepted' ||
  outcome.kind === 'refused' ||
  (outcome.kind === 'later' && outcome.whose === 'message');
