import { Controller } from '@nestjs/common';
import { MessagesToFollow } from '@diurne/agenda-persistence';
import { countMessagesToFollow, listMessagesToFollow, type AnswerOf } from '@diurne/contracts';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ListMessagesToFollowController {
  constructor(private readonly messages: MessagesToFollow) {}

  @Serves(listMessagesToFollow)
  list(
    @Asks() { actor, params, query, at }: Asked<typeof listMessagesToFollow>,
  ): Promise<AnswerOf<typeof listMessagesToFollow>> {
    return this.messages.list(actor, { unitId: params.unitId, limit: query.limit }, at);
  }

  @Serves(countMessagesToFollow)
  count(
    @Asks() { actor, params, at }: Asked<typeof countMessagesToFollow>,
  ): Promise<AnswerOf<typeof countMessagesToFollow>> {
    return this.messages.count(actor, params.unitId, at);
  }
}
