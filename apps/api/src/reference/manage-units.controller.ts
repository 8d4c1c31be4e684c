import { Controller } from '@nestjs/common';
import { createUnit, limitPresence, listUnits, type AnswerOf } from '@diurne/contracts';
import { LimitPresence, ListUnits, OpenUnit } from '@diurne/planning-application';
import { unitViewOf } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ManageUnitsController {
  constructor(
    private readonly listing: ListUnits,
    private readonly opening: OpenUnit,
    private readonly limiting: LimitPresence,
  ) {}

  @Serves(listUnits)
  async list(@Asks() { actor, at }: Asked<typeof listUnits>): Promise<AnswerOf<typeof listUnits>> {
    return (await this.listing.list(actor, at)).map(unitViewOf);
  }

  @Serves(createUnit)
  async open(@Asks() { actor, body, at }: Asked<typeof createUnit>): Promise<AnswerOf<typeof createUnit>> {
    return unitViewOf(await this.opening.open(actor, body, at));
  }

  @Serves(limitPresence)
  async limit(
    @Asks() { actor, params, body, at }: Asked<typeof limitPresence>,
  ): Promise<AnswerOf<typeof limitPresence>> {
    return unitViewOf(await this.limiting.limit(actor, { unitId: params.id, minutes: body.minutes }, at));
  }
}
