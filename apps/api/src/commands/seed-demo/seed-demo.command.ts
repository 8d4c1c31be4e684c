import { applicationDataSource, Database, patienceOfJobs } from '@diurne/database';
import { aDayHospital, wholeHouse, type DayHospital } from '@diurne/planning-domain/testing';
import { PostgresDayLedger } from '@diurne/planning-persistence';
import { addDays, mondayOf, toLocal, type CivilDate } from '@diurne/time';
import { clockOf } from '../../config/clock';
import { environmentOfProcess } from '../../config/environment';
import { bookDemoDays } from './book-demo-days';
import { demoSignIns } from './demo-sign-ins';
import { anyDemo, anyEstablishment } from './demo.statements';
import { CommandRefused } from '../command-refused';
import { writeDemo } from './write-demo';

const seed = 2026;
const timeZone = 'Europe/Paris';

/** The Monday of this week; from Saturday on the next one, so that the demo's first days can be lived. */
export function firstDayOfDemo(at: Date): CivilDate {
  return mondayOf(addDays(toLocal(at, timeZone).date, 2));
}

/** Fills an empty database with the demo hospital; one that holds a demonstration is left as it is. @throws CommandRefused where a real establishment lives. Returns what was written, in French. */
export async function fillWithDemo(database: Database, hospital: DayHospital, at: Date): Promise<string> {
  const standing = await database.beforeEstablishment(anyEstablishment);
  if (standing.length > 0) {
    if ((await database.beforeEstablishment(anyDemo)).length > 0) return 'Un établissement existe déjà : rien à faire.';
    throw new CommandRefused(
      'Un établissement réel vit dans cette base : la démonstration ne s’y lance pas, son horloge fausserait les heures. Lancez DIURNE_DEMO=0 npm start, ou donnez une autre base. / A real establishment lives in this database: the demonstration does not start there. Use DIURNE_DEMO=0.',
    );
  }
  const actor = await writeDemo(database, hospital, at);
  const booked = await bookDemoDays(database, new PostgresDayLedger(database), actor, hospital, at);
  const { units, patients, requests } = wholeHouse(hospital);
  return `${hospital.establishment.name} : ${units.length} unités, ${patients.length} patients, ${requests.length} demandes, ${booked} venues réservées à partir du ${hospital.bookedDays[0]?.on ?? ''}.`;
}

export async function seedDemo(): Promise<void> {
  const environment = environmentOfProcess();
  const at = clockOf(environment)();
  const worldClock = clockOf({ demoClockStartsAt: undefined });
  const hospital = aDayHospital({ startOn: firstDayOfDemo(at), seed });
  const source = await applicationDataSource(environment.databaseUrl, [], 4, patienceOfJobs).initialize();
  try {
    const database = new Database(source);
    process.stdout.write(
      `${await fillWithDemo(database, hospital, at)}\n${await demoSignIns(database, hospital, worldClock())}\n`,
    );
  } finally {
    await source.destroy();
  }
}
