import { Module } from '@nestjs/common';
import { Database } from '@diurne/database';
import { HandOverReport, ReportLedger, ReportPost, SendReport } from '@diurne/discharge-application';
import { PostgresReportLedger } from '@diurne/discharge-persistence';
import { DeliveryDesk } from '@diurne/messaging';
import { HandOverReportProcessor } from './hand-over-report-when-report-signed.processor';
import { MailReportPost } from './mail-report-post';
import { SendReportProcessor } from './send-report.processor';

@Module({
  providers: [
    {
      provide: ReportLedger,
      useFactory: (database: Database) => new PostgresReportLedger(database),
      inject: [Database],
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
