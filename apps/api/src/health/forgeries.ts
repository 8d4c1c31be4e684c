import { countForgeries, everyEstablishment, type Database } from '@diurne/database';
import { BackgroundFigure } from './background-figure';

/** What was found forged within a day, in all establishments. */
export class Forgeries {
  private readonly figure: BackgroundFigure;

  constructor(database: Database, alarm: (forgeries: number) => void) {
    const ask = async () => {
      let found = 0;
      for (const { id } of await database.beforeEstablishment(everyEstablishment))
        found += await countForgeries(database, id);
      return found;
    };
    this.figure = new BackgroundFigure(ask, 0, alarm);
  }

  count(): number | null {
    return this.figure.now();
  }
}
