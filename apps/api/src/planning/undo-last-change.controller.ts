import { Controller } from '@nestjs/common';
import { undoLastChange, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { UndoLastChange } from '@diurne/planning-application';
import { findOnlyUnit, OpenDay } from '@diurne/planning-persistence';
import { civilDate } from '@diurne/time';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class UndoLastChangeController {
  constructor(
    private readonly undoLastChange: UndoLastChange,
    private readonly days: OpenDay,
    private readonly database: Database,
  ) {}

  @Serves(undoLastChange)
  async undo(
    @Asks() { actor, params, body, at }: Asked<typeof undoLastChange>,
  ): Promise<AnswerOf<typeof undoLastChange>> {
    const unitId = await findOnlyUnit(this.database, actor);
    const { on } = await this.undoLastChange.undo(actor, { ...body, unitId, on: civilDate(params.on) }, at);
    return this.days.open(actor, on, at);
  }
}
