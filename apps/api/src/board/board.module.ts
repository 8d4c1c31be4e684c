import { Module } from '@nestjs/common';
import { Database } from '@diurne/database';
import {
  AcknowledgeOutsideGates,
  Arrive,
  ConfirmFact,
  ConfirmOnEvidence,
  CorrectFact,
  DeathTrace,
  DeclareDeath,
  DeclareNoShow,
  Depart,
  FinishStep,
  LeaveStepOut,
  RecordMark,
  VisitTrace,
  WithdrawDeath,
  WithdrawFact,
  WithdrawMark,
} from '@diurne/planning-application';
import {
  FactsToConfirm,
  OpenBoard,
  OpenDeath,
  PathwayVersions,
  PostgresDeathTrace,
  PostgresVisitTrace,
} from '@diurne/planning-persistence';
import { LiveModule } from '../live/live.module';
import { PlanningModule } from '../planning/planning.module';
import { ComeAndGoController } from './come-and-go.controller';
import { CorrectFactController } from './correct-fact.controller';
import { DeathsController } from './deaths.controller';
import { OutsideGatesController } from './outside-gates.controller';
import { MarkController } from './mark.controller';
import { FactsToConfirmController } from './facts-to-confirm.controller';
import { OpenBoardController } from './open-board.controller';
import { TraceStepController } from './trace-step.controller';

const withTrace = <UseCase>(useCase: new (trace: VisitTrace) => UseCase) => ({
  provide: useCase,
  useFactory: (trace: VisitTrace) => new useCase(trace),
  inject: [VisitTrace],
});

const withDeaths = <UseCase>(useCase: new (trace: DeathTrace) => UseCase) => ({
  provide: useCase,
  useFactory: (trace: DeathTrace) => new useCase(trace),
  inject: [DeathTrace],
});

@Module({
  imports: [LiveModule, PlanningModule],
  controllers: [
    FactsToConfirmController,
    OpenBoardController,
    ComeAndGoController,
    TraceStepController,
    CorrectFactController,
    OutsideGatesController,
    MarkController,
    DeathsController,
  ],
  providers: [
    { provide: VisitTrace, useFactory: (database: Database) => new PostgresVisitTrace(database), inject: [Database] },
    {
      provide: OpenBoard,
      useFactory: (database: Database, pathways: PathwayVersions) => new OpenBoard(database, pathways),
      inject: [Database, PathwayVersions],
    },
    {
      provide: FactsToConfirm,
      useFactory: (database: Database) => new FactsToConfirm(database),
      inject: [Database],
    },
    { provide: DeathTrace, useFactory: (database: Database) => new PostgresDeathTrace(database), inject: [Database] },
    { provide: OpenDeath, useFactory: (database: Database) => new OpenDeath(database), inject: [Database] },
    withDeaths(DeclareDeath),
    withDeaths(WithdrawDeath),
    withTrace(Arrive),
    withTrace(FinishStep),
    withTrace(LeaveStepOut),
    withTrace(ConfirmFact),
    withTrace(ConfirmOnEvidence),
    withTrace(WithdrawFact),
    withTrace(CorrectFact),
    withTrace(RecordMark),
    withTrace(WithdrawMark),
    withTrace(AcknowledgeOutsideGates),
    withTrace(Depart),
    withTrace(DeclareNoShow),
  ],
})
export class BoardModule {}
