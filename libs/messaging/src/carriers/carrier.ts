/** `reason` is French, is shown on the visit, and names no person and no address. */
export type CarryOutcome =
  | { readonly kind: 'accepted'; readonly providerId: string }
  /** Certainly not delivered, and never will be as it is. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Certainly not delivered, and another attempt may succeed. `carrier`: nobody else's message would have passed either. */
  | { readonly kind: 'later'; readonly reason: string; readonly whose: 'message' | 'carrier' }
  /** Nobody can say whether it was delivered. */
  | { readonly kind: 'unknown'; readonly reason: string };

export interface Waybill {
  /** The same at every attempt of one delivery, so that whoever receives it can tell a repetition. */
  readonly deliveryId: string;
  /** Aborted at the channel's deadline: nobody listens to the outcome any more. */
  readonly signal: AbortSignal;
}

/** Takes one message of its own shape out of the house, once. It keeps no state, counts nothing and tries once: the delivery desk does the rest. */
export abstract class Carrier<Message> {
  abstract carry(message: Message, waybill: Waybill): Promise<CarryOutcome>;
}
