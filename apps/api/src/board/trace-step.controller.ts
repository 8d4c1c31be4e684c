import { Controller } from '@nestjs/common';
import {
  confirmFact,
  confirmOnEvidence,
  finishStep,
  leaveStepOut,
  withdrawFact,
  type AnswerOf,
} from '@diurne/contracts';
import { ConfirmFact, ConfirmOnEvidence, FinishStep, LeaveStepOut, WithdrawFact } from '@diurne/planning-application';
import { OpenBoard } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import { declarerOf } from './declarer';

@Controller()
export class TraceStepController {
  constructor(
    private readonly board: OpenBoard,
    private readonly steps: FinishStep,
    private readonly leftOut: LeaveStepOut,
    private readonly confirmations: ConfirmFact,
    private readonly onEvidence: ConfirmOnEvidence,
    private readonly withdrawals: WithdrawFact,
  ) {}

  @Serves(finishStep)
  async finish(
    @Asks() { actor, account, params, body, at }: Asked<typeof finishStep>,
  ): Promise<AnswerOf<typeof finishStep>> {
    const products = body.products.map(({ name, dose, lot, atMinute }) => ({
      name,
      dose: dose ?? null,
      lot: lot ?? null,
      atMinute: atMinute ?? null,
    }));
    const order = { visitId: params.id, stepId: params.stepId, ...body, products };
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

  @Serves(withdrawFact)
  async withdraw(
    @Asks() { actor, account, params, body, at }: Asked<typeof withdrawFact>,
  ): Promise<AnswerOf<typeof withdrawFact>> {
    return this.board.open(
      actor,
      await this.withdrawals.withdraw(actor, declarerOf(account), { factId: params.id, ...body }, at),
      at,
    );
  }
}
