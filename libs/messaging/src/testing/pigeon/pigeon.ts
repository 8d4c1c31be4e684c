import { z } from 'zod';
import { Carrier, type CarryOutcome, type Waybill } from '../../carriers/carrier';
import { carrierKind } from '../../carriers/channel';
import type { CarrierMood, CarrierWorld } from '../carrier-world';

/** What a pigeon takes. */
export interface Slip {
  readonly loft: string;
  readonly words: string;
}

/** A carrier for tests: the second one, which shows what a channel needs. Its sky is in memory. */
export class PigeonCarrier extends Carrier<Slip> {
  mood: CarrierMood = 'accepts';
  readonly arrived: string[] = [];

  carry({ loft, words }: Slip, { deliveryId, signal }: Waybill): Promise<CarryOutcome> {
    const arrives = () => this.arrived.push(`${loft} ${deliveryId} ${words}`);
    switch (this.mood) {
      case 'accepts':
        return Promise.resolve({ kind: 'accepted', providerId: `ring-${arrives()}` });
      case 'refuses':
        return Promise.resolve({ kind: 'refused', reason: 'Le colombier est fermé.' });
      case 'postpones':
        return Promise.resolve({ kind: 'later', whose: 'message', reason: 'Le colombier est plein.' });
      case 'isAway':
        return Promise.resolve({ kind: 'later', whose: 'carrier', reason: 'Les pigeons ne volent pas.' });
      case 'hangsUp':
        arrives();
        return Promise.resolve({ kind: 'unknown', reason: 'Le pigeon n’est pas revenu.' });
      case 'isSilent':
        return new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve({ kind: 'unknown', reason: 'Le pigeon est en vol.' }));
        });
    }
  }
}

const variables = {
  PIGEON_LOFT: {
    shape: z.string().min(1).optional(),
    expected: ['nom du colombier, ou rien', 'name of the loft, or nothing'],
  },
} as const;

export const pigeon = carrierKind<Slip, typeof variables>({
  variables,
  open: ({ PIGEON_LOFT }) => (PIGEON_LOFT ? new PigeonCarrier() : null),
});

export async function pigeonWorld(carrier = new PigeonCarrier()): Promise<CarrierWorld<Slip>> {
  return {
    carrier,
    message: { loft: 'Beauséjour', words: 'Votre rendez-vous' },
    recipient: 'Beauséjour',
    set(mood) {
      carrier.mood = mood;
    },
    arrived: () => carrier.arrived,
    close: async () => undefined,
  };
}
