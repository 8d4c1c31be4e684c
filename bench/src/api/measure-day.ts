import { applicationDataSource, Database } from '@diurne/database';
import { OpenDay, PathwayVersions } from '@diurne/planning-persistence';
import { civilDate } from '@diurne/time';
import type { ApiProcess } from './api-process';
import type { BenchHouse } from './fill-house';
import type { BareQueries, BareQuery } from './testing/bare-queries';

export interface DayMeasure {
  readonly overHttp: readonly number[];
  readonly bare: readonly number[];
  readonly statements: number;
  readonly bytes: number;
}

/** Every statement that the reading of a day asks, in its order. */
async function statementsOfDay(databaseUrl: string, house: BenchHouse, on: string): Promise<readonly BareQuery[]> {
  const source = await applicationDataSource(databaseUrl, [], 1).initialize();
  const asked: BareQuery[] = [];
  try {
    const days = new OpenDay(new Database(source), new PathwayVersions());
    const open = () =>
      days.open(
        { establishmentId: house.establishmentId, accountId: house.accountId },
        { unitId: house.unitId, on: civilDate(on) },
        new Date(),
      );
    await open();
    const ignore = (): void => undefined;
    source.setOptions({
      logging: ['query'],
      logger: {
        logQuery: (sql: string, parameters: unknown[] = []) => void asked.push({ sql, parameters }),
        logQueryError: ignore,
        logQuerySlow: ignore,
        logSchemaBuild: ignore,
        logMigration: ignore,
        log: ignore,
      },
    });
    await open();
  } finally {
    await source.destroy();
  }
  return asked;
}

export async function measureDay(
  api: ApiProcess,
  bare: BareQueries,
  about: { readonly databaseUrl: string; readonly house: BenchHouse; readonly on: string; readonly rounds: number },
): Promise<DayMeasure> {
  const statements = await statementsOfDay(about.databaseUrl, about.house, about.on);
  const path = `/units/${about.house.unitId}/days/${about.on}`;
  const [overHttp, bareTimes]: [number[], number[]] = [[], []];
  let bytes = 0;
  for (let round = -10; round < about.rounds; round += 1) {
    const answer = await api.ask('GET', path);
    if (answer.status !== 200) throw new Error(`a day was answered ${answer.status}`);
    const alone = await bare.milliseconds(statements);
    bytes = answer.bytes;
    if (round < 0) continue;
    overHttp.push(answer.milliseconds);
    bareTimes.push(alone);
  }
  return { overHttp, bare: bareTimes, statements: statements.length, bytes };
}
