import { Module, type DynamicModule } from '@nestjs/common';
import { handlersByJob, type JobHandler } from '@diurne/messaging';
import type { Logger } from 'pino';
import { AgendaModule } from './agenda/agenda.module';
import { IssueAgendaProcessor } from './agenda/issue-agenda.processor';
import { SendAgendaProcessor } from './agenda/send-agenda.processor';
import type { Environment } from './config/environment';
import { FoundationModule } from './config/foundation.module';
import { BuildDayProcessor } from './planning/build-day.processor';
import { PlanningModule } from './planning/planning.module';
import { ReportModule } from './report/report.module';
import { SendReportProcessor } from './report/send-report.processor';

/** The handlers, one a job. */
export const JOB_HANDLERS = Symbol('job handlers');
export const processors = [IssueAgendaProcessor, SendAgendaProcessor, SendReportProcessor, BuildDayProcessor];

/** The inventory of the worker: one module a context, one processor a job. */
@Module({})
export class WorkerModule {
  static with(environment: Environment, log: Logger): DynamicModule {
    return {
      module: WorkerModule,
      imports: [FoundationModule.with(environment, log), AgendaModule, PlanningModule, ReportModule],
      providers: [
        {
          provide: JOB_HANDLERS,
          useFactory: (...handlers: JobHandler[]) => handlersByJob(handlers),
          inject: processors,
        },
      ],
    };
  }
}
