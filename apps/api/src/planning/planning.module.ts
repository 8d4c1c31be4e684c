import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Module } from '@nestjs/common';
import { Database, ProcessClock } from '@diurne/database';
import {
  AcceptBuild,
  AdviceAtOnce,
  BillingLedger,
  BookDayVisit,
  CancelDayVisit,
  DayAdvice,
  DayBuilds,
  DayLedger,
  DecideRegime,
  MoveCareStep,
  MoveDayVisit,
  ProposeDates,
  ProposeOtherHours,
  RecordGround,
  ReleaseVisit,
  SettleBuild,
  StartBuild,
  UndoLastChange,
  WithdrawGround,
} from '@diurne/planning-application';
import {
  ListBilling,
  OpenBuild,
  OpenDay,
  OpenVisit,
  OpenWeek,
  PathwayVersions,
  PostgresBillingLedger,
  PostgresDayBuilds,
  PostgresDayLedger,
} from '@diurne/planning-persistence';
import type { Environment } from '../config/environment';
import { ENVIRONMENT } from '../config/foundation.module';
import { LiveModule } from '../live/live.module';
import { AcceptBuildController } from './accept-build.controller';
import { BillingRecordController } from './billing-record.controller';
import { BookDayVisitController } from './book-day-visit.controller';
import { BuildDayController } from './build-day.controller';
import { CancelDayVisitController } from './cancel-day-visit.controller';
import { ListBillingController } from './list-billing.controller';
import { EpisodesController } from './episodes.controller';
import { MoveDayVisitController } from './move-day-visit.controller';
import { OpenDayController } from './open-day.controller';
import { OpenVisitController } from './open-visit.controller';
import { ProposeController } from './propose.controller';
import { StayRecordController } from './stay-record.controller';
import { ThreadedAdvice } from './threaded-advice';
import { UndoLastChangeController } from './undo-last-change.controller';

/** The bundle puts the thread's entry beside the program that was started. */
const besideTheProgram = (): URL => new URL('./advise.mjs', pathToFileURL(process.argv[1] ?? ''));

/** Elsewhere than in production there may be no bundle: a test reads the sources, and asks here and now. */
function adviceOf({ checksAnswers }: Environment): DayAdvice {
  const entry = besideTheProgram();
  return checksAnswers && !existsSync(fileURLToPath(entry)) ? new AdviceAtOnce() : new ThreadedAdvice(entry);
}
const withLedger = <UseCase>(make: new (ledger: DayLedger) => UseCase) => ({
  provide: make,
  useFactory: (ledger: DayLedger) => new make(ledger),
  inject: [DayLedger],
});
const withBilling = <UseCase>(make: new (billing: BillingLedger) => UseCase) => ({
  provide: make,
  useFactory: (billing: BillingLedger) => new make(billing),
  inject: [BillingLedger],
});
const reading = <Reading>(make: new (database: Database, pathways: PathwayVersions) => Reading) => ({
  provide: make,
  useFactory: (database: Database, pathways: PathwayVersions) => new make(database, pathways),
  inject: [Database, PathwayVersions],
});

@Module({
  imports: [LiveModule],
  controllers: [
    AcceptBuildController,
    BillingRecordController,
    BookDayVisitController,
    BuildDayController,
    CancelDayVisitController,
    ListBillingController,
    EpisodesController,
    MoveDayVisitController,
    OpenDayController,
    OpenVisitController,
    ProposeController,
    StayRecordController,
    UndoLastChangeController,
  ],
  providers: [
    { provide: PathwayVersions, useFactory: () => new PathwayVersions() },
    {
      provide: DayLedger,
      useFactory: (database: Database, pathways: PathwayVersions, clock: ProcessClock) =>
        new PostgresDayLedger(database, pathways, clock.now),
      inject: [Database, PathwayVersions, ProcessClock],
    },
    { provide: DayBuilds, useFactory: (database: Database) => new PostgresDayBuilds(database), inject: [Database] },
    {
      provide: BillingLedger,
      useFactory: (database: Database, pathways: PathwayVersions) => new PostgresBillingLedger(database, pathways),
      inject: [Database, PathwayVersions],
    },
    withBilling(RecordGround),
    withBilling(WithdrawGround),
    withBilling(DecideRegime),
    withBilling(ReleaseVisit),
    withLedger(BookDayVisit),
    withLedger(MoveDayVisit),
    withLedger(MoveCareStep),
    withLedger(CancelDayVisit),
    withLedger(UndoLastChange),
    { provide: DayAdvice, useFactory: adviceOf, inject: [ENVIRONMENT] },
    {
      provide: ProposeOtherHours,
      useFactory: (ledger: DayLedger, advice: DayAdvice) => new ProposeOtherHours(ledger, advice),
      inject: [DayLedger, DayAdvice],
    },
    {
      provide: ProposeDates,
      useFactory: (ledger: DayLedger, advice: DayAdvice) => new ProposeDates(ledger, advice, () => performance.now()),
      inject: [DayLedger, DayAdvice],
    },
    {
      provide: StartBuild,
      useFactory: (ledger: DayLedger, builds: DayBuilds) => new StartBuild(ledger, builds),
      inject: [DayLedger, DayBuilds],
    },
    { provide: SettleBuild, useFactory: (builds: DayBuilds) => new SettleBuild(builds), inject: [DayBuilds] },
    {
      provide: AcceptBuild,
      useFactory: (ledger: DayLedger, builds: DayBuilds) => new AcceptBuild(ledger, builds, randomUUID),
      inject: [DayLedger, DayBuilds],
    },
    {
      provide: OpenBuild,
      useFactory: (database: Database, builds: DayBuilds) => new OpenBuild(database, builds),
      inject: [Database, DayBuilds],
    },
    reading(ListBilling),
    reading(OpenDay),
    reading(OpenWeek),
    reading(OpenVisit),
  ],
  exports: [DayLedger, DayBuilds, OpenDay, OpenVisit, PathwayVersions],
})
export class PlanningModule {}
