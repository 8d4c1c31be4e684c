import { Controller } from '@nestjs/common';
import { undoLastChange, type AnswerOf } from '@diurne/contracts';
import { UndoLastChange } from '@diurne/planning-application';
import { OpenDay } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import { askedDay } from './asked-day';

@Controller()
export class UndoLastChangeController {
  constructor(
    private readonly undoLastChange: UndoLastChange,
    private readonly days: OpenDay,
  ) {}

  @Serves(undoLastChange)
  async undo(
    @Asks() { actor, params, body, at }: Asked<typeof undoLastChange>,
  ): Promise<AnswerOf<typeof undoLastChange>> {
    const day = await this.undoLastChange.undo(actor, { ...body, ...askedDay(params) }, at);
    return this.days.open(actor, day, at);
  }
}
