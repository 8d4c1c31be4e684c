import { Module } from '@nestjs/common';
import { Database, sealingKeyOf } from '@diurne/database';
import {
  DraftReport,
  GiveUpVersion,
  HandLetter,
  ReportLedger,
  ReportPress,
  SignReport,
  WriteReport,
} from '@diurne/discharge-application';
import { PdfReportPress } from '@diurne/discharge-document';
import { DocumentGuard, PostgresReportLedger } from '@diurne/discharge-persistence';
import { keepClass, PathwayVersions } from '@diurne/planning-persistence';
import type { Logger } from 'pino';
import type { Environment } from '../config/environment';
import { ENVIRONMENT, LOG } from '../config/foundation.module';
import { PlanningModule } from '../planning/planning.module';
import { DraftReportController } from './draft-report.controller';
import { LettersController } from './letters.controller';
import { OpenReportController } from './open-report.controller';
import { ReportEditsController } from './report-edits.controller';
import { SignReportController } from './sign-report.controller';

@Module({
  imports: [PlanningModule],
  controllers: [
    OpenReportController,
    DraftReportController,
    SignReportController,
    ReportEditsController,
    LettersController,
  ],
  providers: [
    {
      provide: ReportLedger,
      useFactory: (database: Database, guard: DocumentGuard, pathways: PathwayVersions) =>
        new PostgresReportLedger(database, guard, (tx, visitId, at) =>
          keepClass(tx, pathways, visitId, 'signature', at),
        ),
      inject: [Database, DocumentGuard, PathwayVersions],
    },
    {
      provide: DocumentGuard,
      useFactory: ({ sealingKeyFile }: Environment, log: Logger) =>
        new DocumentGuard(sealingKeyOf(sealingKeyFile), (forgery) =>
          log.error(forgery, 'a signed report is not what was signed: refused'),
        ),
      inject: [ENVIRONMENT, LOG],
    },
    { provide: ReportPress, useFactory: () => new PdfReportPress() },
    { provide: DraftReport, useFactory: (ledger: ReportLedger) => new DraftReport(ledger), inject: [ReportLedger] },
    { provide: GiveUpVersion, useFactory: (ledger: ReportLedger) => new GiveUpVersion(ledger), inject: [ReportLedger] },
    { provide: HandLetter, useFactory: (ledger: ReportLedger) => new HandLetter(ledger), inject: [ReportLedger] },
    { provide: WriteReport, useFactory: (ledger: ReportLedger) => new WriteReport(ledger), inject: [ReportLedger] },
    {
      provide: SignReport,
      useFactory: (ledger: ReportLedger, press: ReportPress) => new SignReport(ledger, press),
      inject: [ReportLedger, ReportPress],
    },
  ],
})
export class ReportModule {}
