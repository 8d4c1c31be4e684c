import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { accessEntities } from '@diurne/access';
import { applicationDataSource, Database } from '@diurne/database';
import { patientsEntities } from '@diurne/patients-persistence';
import { planningEntities } from '@diurne/planning-persistence';
import type { Logger } from 'pino';
import type { Environment } from './environment';

const entities = [...accessEntities, ...patientsEntities, ...planningEntities];

/** Injection tokens of what is no class. */
export const ENVIRONMENT = Symbol('environment');
export const LOG = Symbol('log');

/** What every context stands on: the environment, the log and the database, opened once and closed with the application. */
@Global()
@Module({})
export class FoundationModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static with(environment: Environment, log: Logger): DynamicModule {
    return {
      module: FoundationModule,
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        { provide: LOG, useValue: log },
        {
          provide: Database,
          useFactory: async () =>
            new Database(await applicationDataSource(environment.databaseUrl, entities).initialize()),
        },
      ],
      exports: [ENVIRONMENT, LOG, Database],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.database.source.isInitialized) await this.database.source.destroy();
  }
}
