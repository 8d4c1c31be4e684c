import { patientAttempts } from '../retry-delay';
import { channel, type ChannelOf } from './channel';
import { smtp } from './smtp/smtp';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Every channel by which something leaves: its carrier, and what the delivery desk holds it to. Its name is what `delivery.channel` says. */
export const carrierCatalogue = {
  email: channel(smtp, {
    attempts: patientAttempts,
    deadlineMs: 2 * MINUTE,
    pace: { perMinute: 300, atOnce: 50 },
    breaker: { after: 5, restMs: MINUTE },
  }),
};
export type CarrierCatalogue = typeof carrierCatalogue;
export type Channel = ChannelOf<CarrierCatalogue>;
