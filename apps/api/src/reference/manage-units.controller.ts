import { Controller } from '@nestjs/common';
import { createUnit, listUnits, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { listUnits as readUnits, openUnit } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ManageUnitsController {
  constructor(private readonly database: Database) {}

  @Serves(listUnits)
  list(@Asks() { actor }: Asked<typeof listUnits>): Promise<AnswerOf<typeof listUnits>> {
    return readUnits(this.database, actor);
  }

  @Serves(createUnit)
  open(@Asks() { actor, body, at }: Asked<typeof createUnit>): Promise<AnswerOf<typeof createUnit>> {
    return openUnit(this.database, actor, body, at);
  }
}
