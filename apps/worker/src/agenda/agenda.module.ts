import { Module } from '@nestjs/common';
import {
  AgendaLedger,
  AgendaPost,
  HoldAgenda,
  IssueAgenda,
  NoteTelling,
  PrepareAgenda,
  SendAgenda,
} from '@diurne/agenda-application';
import { PostgresAgendaLedger } from '@diurne/agenda-persistence';
import { Database } from '@diurne/database';
import { DeliveryDesk } from '@diurne/messaging';
import type { Environment } from '../config/environment';
import { ENVIRONMENT } from '../config/foundation.module';
import { IssueAgendaProcessor } from './issue-agenda.processor';
import { MailAgendaPost } from './mail-agenda-post';
import { NoteTellingProcessor } from './note-telling-when-delivery-settled.processor';
import { PrepareAgendaProcessor } from './prepare-agenda-when-visit-changes.processor';
import { SendAgendaProcessor } from './send-agenda.processor';

@Module({
  providers: [
    {
      provide: AgendaLedger,
      useFactory: (database: Database) => new PostgresAgendaLedger(database),
      inject: [Database],
    },
    {
      provide: AgendaPost,
      useFactory: (desk: DeliveryDesk, { carriers }: Environment) => new MailAgendaPost(desk, carriers.MAIL_FROM),
      inject: [DeliveryDesk, ENVIRONMENT],
    },
    {
      provide: PrepareAgendaProcessor,
      useFactory: (ledger: AgendaLedger) =>
        new PrepareAgendaProcessor(new PrepareAgenda(ledger), new HoldAgenda(ledger)),
      inject: [AgendaLedger],
    },
    {
      provide: NoteTellingProcessor,
      useFactory: (ledger: AgendaLedger) => new NoteTellingProcessor(new NoteTelling(ledger)),
      inject: [AgendaLedger],
    },
    {
      provide: IssueAgendaProcessor,
      useFactory: (ledger: AgendaLedger) => new IssueAgendaProcessor(new IssueAgenda(ledger)),
      inject: [AgendaLedger],
    },
    {
      provide: SendAgendaProcessor,
      useFactory: (ledger: AgendaLedger, post: AgendaPost) => new SendAgendaProcessor(new SendAgenda(ledger, post)),
      inject: [AgendaLedger, AgendaPost],
    },
  ],
  exports: [PrepareAgendaProcessor, NoteTellingProcessor, IssueAgendaProcessor, SendAgendaProcessor],
})
export class AgendaModule {}
