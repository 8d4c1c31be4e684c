import { Module } from '@nestjs/common';
import type { Database } from '@diurne/database';
import type { Environment } from '../config/environment';
import { ENTRANCE, ENVIRONMENT } from '../config/foundation.module';
import { CheckHealthController } from './check-health.controller';
import { Readiness } from './readiness';

@Module({
  controllers: [CheckHealthController],
  providers: [
    {
      provide: Readiness,
      useFactory: (entrance: Database, environment: Environment) => new Readiness(entrance, environment.queueUrl),
      inject: [ENTRANCE, ENVIRONMENT],
    },
  ],
})
export class HealthModule {}
