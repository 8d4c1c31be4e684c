import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { applicationDataSource, Database, patienceOfJobs, ProcessClock } from '@diurne/database';
import {
  carrierCatalogue,
  DeliveryDesk,
  openChannels,
  type CarrierCatalogue,
  type OpenedChannels,
} from '@diurne/messaging';
import type { Clock } from '@diurne/time';
import type { Logger } from 'pino';
import type { Environment } from './environment';

/** Injection tokens of what is no class. */
export const ENVIRONMENT = Symbol('environment');
export const LOG = Symbol('log');
export const CLOCK = Symbol('clock');
export const CHANNELS = Symbol('channels');

/** What every processor stands on. */
@Global()
@Module({})
export class FoundationModule implements OnApplicationShutdown {
  constructor(
    private readonly database: Database,
    private readonly clock: ProcessClock,
  ) {}

  static with(environment: Environment, log: Logger): DynamicModule {
    return {
      module: FoundationModule,
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        { provide: LOG, useValue: log },
        {
          provide: ProcessClock,
          useFactory: (database: Database) => ProcessClock.open(database, environment),
          inject: [Database],
        },
        { provide: CLOCK, useFactory: (clock: ProcessClock) => clock.now, inject: [ProcessClock] },
        {
          provide: Database,
          useFactory: async () =>
            new Database(await applicationDataSource(environment.databaseUrl, [], 10, patienceOfJobs).initialize()),
        },
        { provide: CHANNELS, useValue: openChannels(carrierCatalogue, environment.carriers) },
        {
          provide: DeliveryDesk,
          useFactory: (database: Database, channels: OpenedChannels<CarrierCatalogue>, clock: Clock) =>
            new DeliveryDesk(database, channels, clock),
          inject: [Database, CHANNELS, CLOCK],
        },
      ],
      exports: [ENVIRONMENT, LOG, CLOCK, CHANNELS, Database, DeliveryDesk],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    this.clock.stop();
    if (this.database.source.isInitialized) await this.database.source.destroy();
  }
}
