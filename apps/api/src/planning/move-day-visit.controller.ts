import { Controller } from '@nestjs/common';
import { moveCareStep, moveDayVisit, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { MoveCareStep, MoveDayVisit } from '@diurne/planning-application';
import { findOnlyUnit, OpenDay } from '@diurne/planning-persistence';
import { civilDate } from '@diurne/time';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class MoveDayVisitController {
  constructor(
    private readonly moveDayVisit: MoveDayVisit,
    private readonly moveCareStep: MoveCareStep,
    private readonly days: OpenDay,
    private readonly database: Database,
  ) {}

  @Serves(moveDayVisit)
  async move(@Asks() { actor, params, body, at }: Asked<typeof moveDayVisit>): Promise<AnswerOf<typeof moveDayVisit>> {
    const unitId = await findOnlyUnit(this.database, actor);
    const { on } = await this.moveDayVisit.move(
      actor,
      { ...body, visitId: params.id, unitId, on: civilDate(body.on), reason: body.reason ?? null },
      at,
    );
    return this.days.open(actor, on, at);
  }

  @Serves(moveCareStep)
  async moveStep(
    @Asks() { actor, params, body, at }: Asked<typeof moveCareStep>,
  ): Promise<AnswerOf<typeof moveCareStep>> {
    const { on } = await this.moveCareStep.move(actor, { ...body, visitId: params.id, stepId: params.stepId }, at);
    return this.days.open(actor, on, at);
  }
}
