import { Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { UserSessions } from '@diurne/access';
import { Database, ProcessClock } from '@diurne/database';
import { LiveReadings } from '@diurne/messaging';
import type { Logger } from 'pino';
import { AccessModule } from '../access/access.module';
import type { Environment } from '../config/environment';
import { ENVIRONMENT, LOG } from '../config/foundation.module';
import { LiveHub } from './live-hub';
import { LiveReader } from './live-reader';
import { OpenLiveController } from './open-live.controller';
import { ReadEventsController } from './read-events.controller';

@Module({
  imports: [AccessModule],
  controllers: [OpenLiveController, ReadEventsController],
  providers: [
    { provide: LiveReadings, useFactory: (database: Database) => new LiveReadings(database), inject: [Database] },
    {
      provide: LiveReader,
      useFactory: (database: Database, readings: LiveReadings) => new LiveReader(database, readings),
      inject: [Database, LiveReadings],
    },
    {
      provide: LiveHub,
      useFactory: (
        database: Database,
        sessions: UserSessions,
        environment: Environment,
        log: Logger,
        clock: ProcessClock,
      ) =>
        new LiveHub(database, sessions, {
          databaseUrl: environment.databaseUrl,
          beatMs: environment.liveBeatSeconds * 1000,
          clock: clock.now,
          onTrouble: ({ name, code }: Error & { code?: string }) =>
            log.warn({ failure: { name, code } }, 'live screens wait'),
        }),
      inject: [Database, UserSessions, ENVIRONMENT, LOG, ProcessClock],
    },
  ],
  exports: [LiveReader],
})
export class LiveModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly hub: LiveHub) {}

  onApplicationBootstrap(): void {
    this.hub.start();
  }

  /** Before the server closes: it waits for every answer that is still open. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.hub.stop();
  }
}
