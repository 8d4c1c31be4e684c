import { Controller } from '@nestjs/common';
import { readEvents, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { readFeed } from '@diurne/messaging';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ReadEventsController {
  constructor(private readonly database: Database) {}

  @Serves(readEvents)
  async read(
    @Asks() { actor, query: { after, limit } }: Asked<typeof readEvents>,
  ): Promise<AnswerOf<typeof readEvents>> {
    const { events, more } = await this.database.transact(actor, (tx) => readFeed(tx, { after, limit }));
    return {
      events: events.map(({ at, payload, ...event }) => ({
        ...event,
        at: at.toISOString(),
        payload: { ...payload } as Record<string, string | number | string[]>,
      })),
      next: events.at(-1)?.position ?? after,
      more,
    };
  }
}
