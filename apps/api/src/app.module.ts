import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Logger } from 'pino';
import { AccessModule } from './access/access.module';
import { AgendaModule } from './agenda/agenda.module';
import { BoardModule } from './board/board.module';
import type { Environment } from './config/environment';
import { FoundationModule } from './config/foundation.module';
import { HealthModule } from './health/health.module';
import { LiveModule } from './live/live.module';
import { PatientsModule } from './patients/patients.module';
import { PlanningModule } from './planning/planning.module';
import { RecordModule } from './record/record.module';
import { ReferenceModule } from './reference/reference.module';
import { ReportModule } from './report/report.module';
import { RequestsModule } from './requests/requests.module';

/** The inventory of the API: one module a context. */
@Module({})
export class AppModule {
  static with(environment: Environment, log: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DiscoveryModule,
        FoundationModule.with(environment, log),
        AccessModule,
        HealthModule,
        LiveModule,
        ReferenceModule,
        PatientsModule,
        RecordModule,
        RequestsModule,
        PlanningModule,
        AgendaModule,
        BoardModule,
        ReportModule,
      ],
    };
  }
}
