import type { Actor } from '@diurne/database';
import type { StandingTerritory, TerritoryBook, TerritoryToSet } from './territory-book';

/** An administrator or the DIM says where the establishment stands, and what says so; saying it again writes nothing. */
export class SetTerritory {
  constructor(private readonly book: TerritoryBook) {}

  async set(actor: Actor, setting: TerritoryToSet, at: Date): Promise<StandingTerritory> {
    const { territory, said } = await this.book.look(actor);
    if (territory !== setting.territory || said?.source !== setting.source) await this.book.set(actor, setting, at);
    return this.book.look(actor);
  }
}
