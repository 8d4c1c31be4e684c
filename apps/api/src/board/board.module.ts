import { Module } from '@nestjs/common';
import { Database } from '@diurne/database';
import {
  AcknowledgeOutsideGates,
  Arrive,
  ConfirmFact,
  DeclareNoShow,
  Depart,
  FinishStep,
  LeaveStepOut,
  VisitTrace,
  WithdrawFact,
} from '@diurne/planning-application';
import { OpenBoard, PathwayVersions, PostgresVisitTrace } from '@diurne/planning-persistence';
import { LiveModule } from '../live/live.module';
import { PlanningModule } from '../planning/planning.module';
import { ComeAndGoController } from './come-and-go.controller';
import { OutsideGatesController } from './outside-gates.controller';
import { MarkController } from './mark.controller';
import { OpenBoardController } from './open-board.controller';
import { TraceStepController } from './trace-step.controller';

const withTrace = <UseCase>(useCase: new (trace: VisitTrace) => UseCase) => ({
  provide: useCase,
  useFactory: (trace: VisitTrace) => new useCase(trace),
  inject: [VisitTrace],
});

@Module({
  imports: [LiveModule, PlanningModule],
  controllers: [OpenBoardController, ComeAndGoController, TraceStepController, OutsideGatesController, MarkController],
  providers: [
    { provide: VisitTrace, useFactory: (database: Database) => new PostgresVisitTrace(database), inject: [Database] },
    {
      provide: OpenBoard,
      useFactory: (database: Database, pathways: PathwayVersions) => new OpenBoard(database, pathways),
      inject: [Database, PathwayVersions],
    },
    withTrace(Arrive),
    withTrace(FinishStep),
    withTrace(LeaveStepOut),
    withTrace(ConfirmFact),
    withTrace(WithdrawFact),
    withTrace(AcknowledgeOutsideGates),
    withTrace(Depart),
    withTrace(DeclareNoShow),
  ],
})
export class BoardModule {}
