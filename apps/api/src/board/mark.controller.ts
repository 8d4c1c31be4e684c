import { Controller } from '@nestjs/common';
import { recordMark, withdrawMark, type AnswerOf } from '@diurne/contracts';
import { RecordMark, WithdrawMark } from '@diurne/planning-application';
import { OpenBoard } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class MarkController {
  constructor(
    private readonly board: OpenBoard,
    private readonly marks: RecordMark,
    private readonly withdrawals: WithdrawMark,
  ) {}

  @Serves(recordMark)
  async record(@Asks() { actor, params, body, at }: Asked<typeof recordMark>): Promise<AnswerOf<typeof recordMark>> {
    const day = await this.marks.record(actor, { visitId: params.id, ...body }, at);
    return this.board.open(actor, day, at);
  }

  @Serves(withdrawMark)
  async withdraw(
    @Asks() { actor, params, body, at }: Asked<typeof withdrawMark>,
  ): Promise<AnswerOf<typeof withdrawMark>> {
    const order = { visitId: params.id, markId: params.markId, reason: body.reason };
    return this.board.open(actor, await this.withdrawals.withdraw(actor, order, at), at);
  }
}
