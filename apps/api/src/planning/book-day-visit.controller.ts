import { randomUUID } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { bookDayVisit, type AnswerOf } from '@diurne/contracts';
import { BookDayVisit } from '@diurne/planning-application';
import { OpenDay } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import { askedDay } from './asked-day';

@Controller()
export class BookDayVisitController {
  constructor(
    private readonly bookDayVisit: BookDayVisit,
    private readonly days: OpenDay,
  ) {}

  @Serves(bookDayVisit)
  async book(@Asks() { actor, params, body, at }: Asked<typeof bookDayVisit>): Promise<AnswerOf<typeof bookDayVisit>> {
    const visitId = randomUUID();
    const day = await this.bookDayVisit.book(actor, { ...body, visitId, ...askedDay(params) }, at);
    return { visitId, day: await this.days.open(actor, day, at) };
  }
}
