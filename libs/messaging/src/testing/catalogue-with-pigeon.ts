import { carrierCatalogue } from '../carriers/carrier-catalogue';
import { channel } from '../carriers/channel';
import { pigeon } from './pigeon/pigeon';

/** What a second channel takes: a folder, and this line. Its numbers are small and odd, for a clock that tests hold. */
export const catalogueWithPigeon = {
  ...carrierCatalogue,
  pigeon: channel(pigeon, {
    attempts: 6,
    deadlineMs: 400,
    pace: { perMinute: 12, atOnce: 2 },
    breaker: { after: 3, restMs: 40_000 },
  }),
};
