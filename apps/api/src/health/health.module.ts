import { ProcessClock } from '@diurne/database';
import { Module } from '@nestjs/common';
import type { Database } from '@diurne/database';
import { OutboxLedger } from '@diurne/messaging';
import type { Logger } from 'pino';
import type { Environment } from '../config/environment';
import { ENTRANCE, ENVIRONMENT, LOG } from '../config/foundation.module';
import { CheckHealthController } from './check-health.controller';
import { Forgeries } from './forgeries';
import { MessagesLate } from './messages-late';
import { Readiness } from './readiness';

@Module({
  controllers: [CheckHealthController],
  providers: [
    {
      provide: Readiness,
      useFactory: (entrance: Database, environment: Environment) => new Readiness(entrance, environment.queueUrl),
      inject: [ENTRANCE, ENVIRONMENT],
    },
    {
      provide: MessagesLate,
      useFactory: (entrance: Database, { now }: ProcessClock, log: Logger) =>
        new MessagesLate(new OutboxLedger(entrance), now, (seconds) =>
          log.warn({ seconds }, 'messages are due and nobody hands them over: is a worker running?'),
        ),
      inject: [ENTRANCE, ProcessClock, LOG],
    },
    {
      provide: Forgeries,
      useFactory: (entrance: Database, log: Logger) =>
        new Forgeries(entrance, (forgeries) =>
          log.error({ forgeries }, 'signed documents or trails were found forged: run the verify command'),
        ),
      inject: [ENTRANCE, LOG],
    },
  ],
})
export class HealthModule {}
