import type { Carrier } from '../carriers/carrier';

export const carrierMoods = ['accepts', 'refuses', 'postpones', 'isAway', 'hangsUp', 'isSilent'] as const;
export type CarrierMood = (typeof carrierMoods)[number];

/** A carrier with the outside that it calls, real or simulated. */
export interface CarrierWorld<Message> {
  readonly carrier: Carrier<Message>;
  readonly message: Message;
  /** Stands in the message and may stand in no reason. */
  readonly recipient: string;
  /** `hangsUp` and `isSilent`: once it has the message. */
  set(mood: CarrierMood): void;
  /** What reached the recipient, each as it came. */
  arrived(): readonly string[];
  close(): Promise<void>;
}
