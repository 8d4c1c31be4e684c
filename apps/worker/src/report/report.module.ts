import { Module } from '@nestjs/common';
import { Database, sealingKeyOf } from '@diurne/database';
import { HandOverReport, ReportLedger, ReportPost, SendReport } from '@diurne/discharge-application';
import { DocumentGuard, PostgresReportLedger } from '@diurne/discharge-persistence';
import { DeliveryDesk } from '@diurne/messaging';
import type { Logger } from 'pino';
import type { Environment } from '../config/environment';
import { ENVIRONMENT, LOG } from '../config/foundation.module';
import { HandOverReportProcessor } from './hand-over-report-when-report-signed.processor';
import { MailReportPost } from './mail-report-post';
import { SendReportProcessor } from './send-report.processor';

@Module({
  providers: [
    {
      provide: ReportLedger,
      useFactory: (database: Database, guard: DocumentGuard) => new PostgresReportLedger(database, guard),
      inject: [Database, DocumentGuard],
    },
    {
      provide: DocumentGuard,
      useFactory: ({ sealingKeyFile }: Environment, log: Logger) =>
        new DocumentGuard(sealingKeyOf(sealingKeyFile), (forgery) =>
          log.error(forgery, 'a signed report is not what was signed: not sent'),
        ),
      inject: [ENVIRONMENT, LOG],
    },
    { provide: ReportPost, useFactory: (desk: DeliveryDesk) => new MailReportPost(desk), inject: [DeliveryDesk] },
    {
      provide: HandOverReportProcessor,
      useFactory: (ledger: ReportLedger) => new HandOverReportProcessor(new HandOverReport(ledger)),
      inject: [ReportLedger],
    },
    {
      provide: SendReportProcessor,
      useFactory: (ledger: ReportLedger, post: ReportPost) => new SendReportProcessor(new SendReport(ledger, post)),
      inject: [ReportLedger, ReportPost],
    },
  ],
  exports: [HandOverReportProcessor, SendReportProcessor],
})
export class ReportModule {}
