import { randomUUID } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { bookDayVisit, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { BookDayVisit } from '@diurne/planning-application';
import { findOnlyUnit, OpenDay } from '@diurne/planning-persistence';
import { civilDate } from '@diurne/time';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class BookDayVisitController {
  constructor(
    private readonly bookDayVisit: BookDayVisit,
    private readonly days: OpenDay,
    private readonly database: Database,
  ) {}

  @Serves(bookDayVisit)
  async book(@Asks() { actor, body, at }: Asked<typeof bookDayVisit>): Promise<AnswerOf<typeof bookDayVisit>> {
    const visitId = randomUUID();
    const unitId = await findOnlyUnit(this.database, actor);
    const { on } = await this.bookDayVisit.book(
      actor,
      { ...body, requestIds: [body.requestId], visitId, unitId, on: civilDate(body.on) },
      at,
    );
    return { visitId, day: await this.days.open(actor, on, at) };
  }
}
