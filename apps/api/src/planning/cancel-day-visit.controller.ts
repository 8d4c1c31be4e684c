import { Controller } from '@nestjs/common';
import { cancelDayVisit, type AnswerOf } from '@diurne/contracts';
import { CancelDayVisit } from '@diurne/planning-application';
import { OpenDay } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class CancelDayVisitController {
  constructor(
    private readonly cancelDayVisit: CancelDayVisit,
    private readonly days: OpenDay,
  ) {}

  @Serves(cancelDayVisit)
  async cancel(
    @Asks() { actor, params, body, at }: Asked<typeof cancelDayVisit>,
  ): Promise<AnswerOf<typeof cancelDayVisit>> {
    const day = await this.cancelDayVisit.cancel(actor, { ...body, visitId: params.id }, at);
    return this.days.open(actor, day, at);
  }
}
