import { Controller } from '@nestjs/common';
import { correctFact, withdrawFact, type AnswerOf } from '@diurne/contracts';
import { CorrectFact, WithdrawFact } from '@diurne/planning-application';
import { OpenBoard } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import { declarerOf } from './declarer';
import { productsOf } from './products-of';

@Controller()
export class CorrectFactController {
  constructor(
    private readonly board: OpenBoard,
    private readonly corrections: CorrectFact,
    private readonly withdrawals: WithdrawFact,
  ) {}

  @Serves(correctFact)
  async correct(
    @Asks() { actor, account, params, body, at }: Asked<typeof correctFact>,
  ): Promise<AnswerOf<typeof correctFact>> {
    const products = body.products === undefined ? undefined : productsOf(body.products);
    const order = { factId: params.id, ...body, products };
    return this.board.open(actor, await this.corrections.correct(actor, declarerOf(account), order, at), at);
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
