import type { Actor } from '@diurne/database';
import type { TerritoryBook } from '../establishment/territory-book';

/** A book over two establishments: on the clock of La Réunion, and of Paris. */
export interface TerritoriesToTry {
  readonly territories: TerritoryBook;
  readonly actor: Actor;
  readonly neighbour: Actor;
  trail(of: Actor): Promise<readonly string[]>;
}

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 22, 8, minute));

/** What every book of territories promises. */
export function describeTerritoryBook(name: string, make: () => Promise<TerritoriesToTry>): void {
  describe(`the book of territories ${name}`, () => {
    let house: TerritoriesToTry;
    beforeEach(async () => {
      house = await make();
    });
    const look = (as = house.actor) => house.territories.look(as);

    it('tells it by the clock until somebody has said it', async () => {
      expect(await look()).toEqual({ territory: 'la-reunion', timeZone: 'Indian/Reunion', said: null });
      expect(await look(house.neighbour)).toMatchObject({ territory: 'metropole', said: null });
    });

    it('keeps the latest with its source and instant, traced, and says nothing of a neighbour', async () => {
      await house.territories.set(house.actor, { territory: 'alsace-moselle', source: 'FINESS' }, at(1));
      await house.territories.set(house.actor, { territory: 'mayotte', source: 'arrêté' }, at(2));
      const { territory, said } = await look();
      expect([territory, said?.source, said?.at]).toEqual(['mayotte', 'arrêté', at(2)]);
      expect(said?.by).not.toBe('');
      expect(await look(house.neighbour)).toMatchObject({ territory: 'metropole', said: null });
      expect(await house.trail(house.actor)).toEqual(['territory-set', 'territory-set']);
      expect(await house.trail(house.neighbour)).toEqual([]);
    });
  });
}
