import type { Actor } from '@diurne/database';
import { territoryOfZone } from '@diurne/time';
import { TerritoryBook, type StandingTerritory, type TerritoryToSet } from '../establishment/territory-book';

interface KeptSetting extends TerritoryToSet {
  readonly establishmentId: string;
  readonly by: string;
  readonly at: Date;
}

export class InMemoryTerritoryBook extends TerritoryBook {
  private readonly settings: KeptSetting[] = [];

  constructor(private readonly establishments: readonly { readonly id: string; readonly timeZone: string }[]) {
    super();
  }

  trail({ establishmentId }: Actor): readonly string[] {
    return this.settings.filter((one) => one.establishmentId === establishmentId).map(() => 'territory-set');
  }

  override async look({ establishmentId }: Actor): Promise<StandingTerritory> {
    const timeZone = this.establishments.find(({ id }) => id === establishmentId)?.timeZone ?? 'Europe/Paris';
    const last = this.settings.filter((one) => one.establishmentId === establishmentId).at(-1);
    return last
      ? { territory: last.territory, timeZone, said: { source: last.source, by: last.by, at: last.at } }
      : { territory: territoryOfZone(timeZone), timeZone, said: null };
  }

  override async set({ establishmentId, accountId }: Actor, setting: TerritoryToSet, at: Date): Promise<void> {
    this.settings.push({ ...setting, establishmentId, by: accountId ?? '', at });
  }
}
