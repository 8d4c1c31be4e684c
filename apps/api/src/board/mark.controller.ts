import { Controller } from '@nestjs/common';
import { recordMark, withdrawMark, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { OpenBoard, recordMark as record, withdrawMark as withdraw } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class MarkController {
  constructor(
    private readonly database: Database,
    private readonly board: OpenBoard,
  ) {}

  @Serves(recordMark)
  async record(@Asks() { actor, params, body, at }: Asked<typeof recordMark>): Promise<AnswerOf<typeof recordMark>> {
    return this.board.open(actor, await record(this.database, actor, params.id, body, at), at);
  }

  @Serves(withdrawMark)
  async withdraw(
    @Asks() { actor, params, body, at }: Asked<typeof withdrawMark>,
  ): Promise<AnswerOf<typeof withdrawMark>> {
    const order = { visitId: params.id, markId: params.markId, reason: body.reason };
    return this.board.open(actor, await withdraw(this.database, actor, order, at), at);
  }
}
