import type { z } from 'zod';
import type { Breaker } from '../delivery/breaker';
import type { Pace } from '../delivery/pace';
import type { Carrier } from './carrier';

/** An environment variable that a carrier needs; `expected` stands in the refusal of a wrong one. */
export interface CarrierVariable {
  readonly shape: z.ZodType;
  readonly expected: readonly [french: string, english: string];
}
export type CarrierVariables = Readonly<Record<string, CarrierVariable>>;
type Read<Variables> = {
  readonly [Name in keyof Variables]: Variables[Name] extends CarrierVariable
    ? z.output<Variables[Name]['shape']>
    : never;
};

/** What a carrier's folder gives to the catalogue. */
export interface CarrierKind<Message, Variables extends CarrierVariables> {
  readonly variables: Variables;
  /** Null when this installation has not configured it. */
  open(settings: Read<Variables>): Carrier<Message> | null;
}
export const carrierKind = <Message, Variables extends CarrierVariables>(
  kind: CarrierKind<Message, Variables>,
): CarrierKind<Message, Variables> => kind;

/** What the delivery desk holds a channel to. */
export interface ChannelTerms {
  /** Attempts after which a message is given up; the queue makes `patientAttempts` at most. */
  readonly attempts: number;
  /** How long one attempt may last. A claim twice as old belongs to a worker that died. */
  readonly deadlineMs: number;
  readonly pace: Pace;
  readonly breaker: Breaker;
}
export interface ChannelKind<Message, Variables extends CarrierVariables> extends ChannelTerms {
  readonly carrier: CarrierKind<Message, Variables>;
}
export type ChannelCatalogue = Readonly<Record<string, ChannelKind<unknown, CarrierVariables>>>;

export const channel = <Message, Variables extends CarrierVariables>(
  carrier: CarrierKind<Message, Variables>,
  terms: ChannelTerms,
): ChannelKind<Message, Variables> => ({ carrier, ...terms });

export type ChannelOf<Catalogue> = keyof Catalogue & string;
export type MessageOf<Catalogue, Channel extends keyof Catalogue> =
  Catalogue[Channel] extends ChannelKind<infer Message, infer _Variables> ? Message : never;

type Together<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type VariablesOf<Catalogue extends ChannelCatalogue> = Together<Catalogue[keyof Catalogue]['carrier']['variables']>;
/** What the environment says to all carriers of a catalogue, by variable. */
export type CarrierSettings<Catalogue extends ChannelCatalogue> = Read<VariablesOf<Catalogue>>;
export type CarrierShapes<Catalogue extends ChannelCatalogue> = {
  readonly [Name in keyof VariablesOf<Catalogue>]: VariablesOf<Catalogue>[Name] extends CarrierVariable
    ? VariablesOf<Catalogue>[Name]['shape']
    : never;
};

/** The variables of every carrier of a catalogue, for the one place that reads the environment. */
export function carrierVariables<Catalogue extends ChannelCatalogue>(
  catalogue: Catalogue,
): {
  readonly shapes: CarrierShapes<Catalogue>;
  readonly expected: Readonly<Record<keyof CarrierShapes<Catalogue>, CarrierVariable['expected']>>;
} {
  const all = Object.values(catalogue).flatMap(({ carrier }) => Object.entries(carrier.variables));
  return {
    shapes: Object.fromEntries(all.map(([name, { shape }]) => [name, shape])) as CarrierShapes<Catalogue>,
    expected: Object.fromEntries(all.map(([name, { expected }]) => [name, expected])) as Record<
      keyof CarrierShapes<Catalogue>,
      CarrierVariable['expected']
    >,
  };
}

export interface OpenedChannel<Message> extends ChannelTerms {
  readonly carrier: Carrier<Message> | null;
}
export type OpenedChannels<Catalogue> = {
  readonly [Channel in keyof Catalogue]: OpenedChannel<MessageOf<Catalogue, Channel>>;
};

export function openChannels<Catalogue extends ChannelCatalogue>(
  catalogue: Catalogue,
  settings: CarrierSettings<Catalogue>,
): OpenedChannels<Catalogue> {
  return Object.fromEntries(
    Object.entries(catalogue).map(([name, { carrier, ...terms }]) => [
      name,
      { ...terms, carrier: carrier.open(settings as Read<CarrierVariables>) },
    ]),
  ) as OpenedChannels<Catalogue>;
}
