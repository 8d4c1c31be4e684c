import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { Database, ProcessClock } from '@diurne/database';
import {
  AcceptBuild,
  BillingLedger,
  BookDayVisit,
  CancelDayVisit,
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
  type Patience,
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
import { UndoLastChangeController } from './undo-last-change.controller';

/** Other requests are served between two days that the engine looks at. */
const patience: Patience = { now: () => performance.now(), breathe: () => nextTurn() };
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
    withLedger(ProposeOtherHours),
    {
      provide: ProposeDates,
      useFactory: (ledger: DayLedger) => new ProposeDates(ledger, patience),
      inject: [DayLedger],
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
