import { Controller } from '@nestjs/common';
import { moveCareStep, moveDayVisit, type AnswerOf } from '@diurne/contracts';
import { MoveCareStep, MoveDayVisit } from '@diurne/planning-application';
import { OpenDay } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import { askedDay } from './asked-day';

@Controller()
export class MoveDayVisitController {
  constructor(
    private readonly moveDayVisit: MoveDayVisit,
    private readonly moveCareStep: MoveCareStep,
    private readonly days: OpenDay,
  ) {}

  @Serves(moveDayVisit)
  async move(@Asks() { actor, params, body, at }: Asked<typeof moveDayVisit>): Promise<AnswerOf<typeof moveDayVisit>> {
    const { from, ...order } = body;
    const seen = from && { ...askedDay(from), revision: from.expectedRevision };
    const day = await this.moveDayVisit.move(
      actor,
      { ...order, visitId: params.id, ...askedDay(body), from: seen, reason: body.reason ?? null },
      at,
    );
    return this.days.open(actor, day, at);
  }

  @Serves(moveCareStep)
  async moveStep(
    @Asks() { actor, params, body, at }: Asked<typeof moveCareStep>,
  ): Promise<AnswerOf<typeof moveCareStep>> {
    const day = await this.moveCareStep.move(actor, { ...body, visitId: params.id, stepId: params.stepId }, at);
    return this.days.open(actor, day, at);
  }
}
