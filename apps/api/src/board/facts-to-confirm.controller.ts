import { Controller } from '@nestjs/common';
import { countFactsToConfirm, listFactsToConfirm, type AnswerOf } from '@diurne/contracts';
import { FactsToConfirm } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class FactsToConfirmController {
  constructor(private readonly waiting: FactsToConfirm) {}

  @Serves(listFactsToConfirm)
  list(@Asks() { actor, query, at }: Asked<typeof listFactsToConfirm>): Promise<AnswerOf<typeof listFactsToConfirm>> {
    return this.waiting.list(actor, query.limit, at);
  }

  @Serves(countFactsToConfirm)
  count(@Asks() { actor }: Asked<typeof countFactsToConfirm>): Promise<AnswerOf<typeof countFactsToConfirm>> {
    return this.waiting.count(actor);
  }
}
