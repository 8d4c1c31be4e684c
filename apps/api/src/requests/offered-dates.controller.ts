import { Controller } from '@nestjs/common';
import { declineDate, listOfferedDates, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { declineOfferedDate, readOfferedDates } from '@diurne/planning-persistence';
import { civilDate } from '@diurne/time';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class OfferedDatesController {
  constructor(private readonly database: Database) {}

  @Serves(listOfferedDates)
  list(@Asks() { actor, params }: Asked<typeof listOfferedDates>): Promise<AnswerOf<typeof listOfferedDates>> {
    return readOfferedDates(this.database, actor, params.id);
  }

  @Serves(declineDate)
  decline(@Asks() { actor, params, body, at }: Asked<typeof declineDate>): Promise<AnswerOf<typeof declineDate>> {
    const order = { ...body, requestId: params.id, on: civilDate(body.on) };
    return declineOfferedDate(this.database, actor, order, at);
  }
}
