import { Module } from '@nestjs/common';
import { Database } from '@diurne/database';
import {
  AcknowledgeOutsideGates,
  Arrive,
  ConfirmFact,
  ConfirmOnEvidence,
  DeclareNoShow,
  Depart,
  FinishStep,
  LeaveStepOut,
  VisitTrace,
  WithdrawFact,
} from '@diurne/planning-application';
import { FactsToConfirm, OpenBoard, PathwayVersions, PostgresVisitTrace } from '@diurne/planning-persistence';
import { LiveModule } from '../live/live.module';
import { PlanningModule } from '../planning/planning.module';
import { ComeAndGoController } from './come-and-go.controller';
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

@Module({
  imports: [LiveModule, PlanningModule],
  controllers: [
    FactsToConfirmController,
    OpenBoardController,
    ComeAndGoController,
    TraceStepController,
    OutsideGatesController,
    MarkController,
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
    withTrace(Arrive),
    withTrace(FinishStep),
    withTrace(LeaveStepOut),
    withTrace(ConfirmFact),
    withTrace(ConfirmOnEvidence),
    withTrace(WithdrawFact),
    withTrace(AcknowledgeOutsideGates),
    withTrace(Depart),
    withTrace(DeclareNoShow),
  ],
})
export class BoardModule {}
