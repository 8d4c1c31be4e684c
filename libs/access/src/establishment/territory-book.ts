import type { Actor } from '@diurne/database';
import type { FrenchTerritory } from '@diurne/time';

export interface TerritoryToSet {
  readonly territory: FrenchTerritory;
  /** What says so, French. */
  readonly source: string;
}
export interface StandingTerritory {
  readonly territory: FrenchTerritory;
  readonly timeZone: string;
  /** Null: nobody has said it, the establishment's clock tells it. */
  readonly said: { readonly source: string; readonly by: string; readonly at: Date } | null;
}

/** Where an establishment stands: public holidays and the rules of billing follow it. Nothing is changed, the latest stands. */
export abstract class TerritoryBook {
  abstract look(actor: Actor): Promise<StandingTerritory>;
  /** Traced. */
  abstract set(actor: Actor, setting: TerritoryToSet, at: Date): Promise<void>;
}
