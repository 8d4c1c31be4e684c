import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { accessEntities } from '@diurne/access';
import { applicationDataSource, Database, ProcessClock } from '@diurne/database';
import { patientsEntities } from '@diurne/patients-persistence';
import { planningEntities } from '@diurne/planning-persistence';
import type { Logger } from 'pino';
import type { Environment } from './environment';

const entities = [...accessEntities, ...patientsEntities, ...planningEntities];

/** Injection tokens of what is no class. */
export const ENVIRONMENT = Symbol('environment');
export const LOG = Symbol('log');
/** A few connections of their own for who comes in and for readiness: a crowd further inside never shuts the door. */
export const ENTRANCE = Symbol('entrance');

const entranceConnections = 4;

/** What every context stands on: the environment, the log and the database, opened once and closed with the application. */
@Global()
@Module({})
export class FoundationModule implements OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    @Inject(ENTRANCE) private readonly entrance: Database,
    private readonly clock: ProcessClock,
  ) {}

  static with(environment: Environment, log: Logger): DynamicModule {
    return {
      module: FoundationModule,
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        { provide: LOG, useValue: log },
        {
          provide: ENTRANCE,
          useFactory: async () =>
            new Database(
              await applicationDataSource(environment.databaseUrl, accessEntities, entranceConnections).initialize(),
            ),
        },
        {
          provide: Database,
          useFactory: async (entrance: Database) =>
            new Database(await applicationDataSource(environment.databaseUrl, entities).initialize(), entrance.source),
          inject: [ENTRANCE],
        },
        {
          provide: ProcessClock,
          useFactory: (entrance: Database) => ProcessClock.open(entrance, environment),
          inject: [ENTRANCE],
        },
      ],
      exports: [ENVIRONMENT, LOG, Database, ENTRANCE, ProcessClock],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    this.clock.stop();
    for (const { source } of [this.database, this.entrance]) if (source.isInitialized) await source.destroy();
  }
}
