import { Controller } from '@nestjs/common';
import { confirmFact, confirmOnEvidence, finishStep, leaveStepOut, type AnswerOf } from '@diurne/contracts';
import { ConfirmFact, ConfirmOnEvidence, FinishStep, LeaveStepOut } from '@diurne/planning-application';
import { OpenBoard } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import { declarerOf } from './declarer';
import { productsOf } from './products-of';

@Controller()
export class TraceStepController {
  constructor(
    private readonly board: OpenBoard,
    private readonly steps: FinishStep,
    private readonly leftOut: LeaveStepOut,
    private readonly confirmations: ConfirmFact,
    private readonly onEvidence: ConfirmOnEvidence,
  ) {}

  @Serves(finishStep)
  async finish(
    @Asks() { actor, account, params, body, at }: Asked<typeof finishStep>,
  ): Promise<AnswerOf<typeof finishStep>> {
    const order = { visitId: params.id, stepId: params.stepId, ...body, products: productsOf(body.products) };
    return this.board.open(actor, await this.steps.finish(actor, declarerOf(account), order, at), at);
  }

  @Serves(leaveStepOut)
  async leaveOut(
    @Asks() { actor, params, body, at }: Asked<typeof leaveStepOut>,
  ): Promise<AnswerOf<typeof leaveStepOut>> {
    const order = { visitId: params.id, stepId: params.stepId, ...body };
    return this.board.open(actor, await this.leftOut.leaveOut(actor, order, at), at);
  }

  @Serves(confirmFact)
  async confirm(
    @Asks() { actor, account, params, at }: Asked<typeof confirmFact>,
  ): Promise<AnswerOf<typeof confirmFact>> {
    return this.board.open(actor, await this.confirmations.confirm(actor, declarerOf(account), params.id, at), at);
  }

  @Serves(confirmOnEvidence)
  async confirmOnEvidence(
    @Asks() { actor, params, body, at }: Asked<typeof confirmOnEvidence>,
  ): Promise<AnswerOf<typeof confirmOnEvidence>> {
    return this.board.open(actor, await this.onEvidence.confirm(actor, params.id, body.evidence, at), at);
  }
}
