import { Module } from '@nestjs/common';
import { Database } from '@diurne/database';
import type { Environment } from '../config/environment';
import { ENVIRONMENT } from '../config/foundation.module';
import { CheckHealthController } from './check-health.controller';
import { Readiness } from './readiness';

@Module({
  controllers: [CheckHealthController],
  providers: [
    {
      provide: Readiness,
      useFactory: (database: Database, environment: Environment) => new Readiness(database, environment.queueUrl),
      inject: [Database, ENVIRONMENT],
    },
  ],
})
export class HealthModule {}
