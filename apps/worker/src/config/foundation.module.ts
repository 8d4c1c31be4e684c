import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { applicationDataSource, Database } from '@diurne/database';
import { DeliveryDesk, Mailer, SmtpMailer } from '@diurne/messaging';
import type { Clock } from '@diurne/time';
import type { Logger } from 'pino';
import { clockOf } from './clock';
import type { Environment } from './environment';

/** Injection tokens of what is no class. */
export const ENVIRONMENT = Symbol('environment');
export const LOG = Symbol('log');
export const CLOCK = Symbol('clock');

/** What every processor stands on. */
@Global()
@Module({})
export class FoundationModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static with(environment: Environment, log: Logger): DynamicModule {
    const domain = environment.mailFrom.slice(environment.mailFrom.indexOf('@') + 1);
    return {
      module: FoundationModule,
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        { provide: LOG, useValue: log },
        { provide: CLOCK, useValue: clockOf(environment) },
        {
          provide: Database,
          useFactory: async () => new Database(await applicationDataSource(environment.databaseUrl).initialize()),
        },
        { provide: Mailer, useValue: new SmtpMailer({ url: environment.smtpUrl, from: environment.mailFrom }) },
        {
          provide: DeliveryDesk,
          useFactory: (database: Database, mailer: Mailer, clock: Clock) =>
            new DeliveryDesk(database, mailer, domain, clock),
          inject: [Database, Mailer, CLOCK],
        },
      ],
      exports: [ENVIRONMENT, LOG, CLOCK, Database, DeliveryDesk],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.database.source.isInitialized) await this.database.source.destroy();
  }
}
