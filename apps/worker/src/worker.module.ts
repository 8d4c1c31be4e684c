import { Module, type DynamicModule } from '@nestjs/common';
import { Database } from '@diurne/database';
import {
  handlersByJob,
  handlersByReaction,
  ReactionDesk,
  type JobHandler,
  type ReactionHandler,
} from '@diurne/messaging';
import type { Clock } from '@diurne/time';
import type { Logger } from 'pino';
import { AgendaModule } from './agenda/agenda.module';
import { IssueAgendaProcessor } from './agenda/issue-agenda.processor';
import { NoteTellingProcessor } from './agenda/note-telling-when-delivery-settled.processor';
import { PrepareAgendaProcessor } from './agenda/prepare-agenda-when-visit-changes.processor';
import { SendAgendaProcessor } from './agenda/send-agenda.processor';
import type { Environment } from './config/environment';
import { CLOCK, FoundationModule } from './config/foundation.module';
import { ReactProcessor } from './events/react.processor';
import { BuildDayProcessor } from './planning/build-day.processor';
import { PlanningModule } from './planning/planning.module';
import { HandOverReportProcessor } from './report/hand-over-report-when-report-signed.processor';
import { ReportModule } from './report/report.module';
import { SendReportProcessor } from './report/send-report.processor';

/** The handlers, one a job. */
export const JOB_HANDLERS = Symbol('job handlers');
export const processors = [
  ReactProcessor,
  IssueAgendaProcessor,
  SendAgendaProcessor,
  SendReportProcessor,
  BuildDayProcessor,
];
/** One a reaction. */
export const reactionProcessors = [PrepareAgendaProcessor, NoteTellingProcessor, HandOverReportProcessor];

/** The inventory of the worker: one module a context, one processor a job and one a reaction. */
@Module({})
export class WorkerModule {
  static with(environment: Environment, log: Logger): DynamicModule {
    return {
      module: WorkerModule,
      imports: [FoundationModule.with(environment, log), AgendaModule, PlanningModule, ReportModule],
      providers: [
        {
          provide: ReactProcessor,
          useFactory: (database: Database, clock: Clock, ...handlers: ReactionHandler[]) =>
            new ReactProcessor(new ReactionDesk(database, handlersByReaction(handlers), clock)),
          inject: [Database, CLOCK, ...reactionProcessors],
        },
        {
          provide: JOB_HANDLERS,
          useFactory: (...handlers: JobHandler[]) => handlersByJob(handlers),
          inject: processors,
        },
      ],
    };
  }
}
