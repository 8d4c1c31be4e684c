import { Controller } from '@nestjs/common';
import { openDay, openDayProblem, openWeek, type AnswerOf } from '@diurne/contracts';
import { OpenDay, OpenWeek } from '@diurne/planning-persistence';
import { civilDate, mondayOf } from '@diurne/time';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import { askedDay } from './asked-day';

@Controller()
export class OpenDayController {
  constructor(
    private readonly days: OpenDay,
    private readonly weeks: OpenWeek,
  ) {}

  @Serves(openDay)
  day(@Asks() { actor, params, at }: Asked<typeof openDay>): Promise<AnswerOf<typeof openDay>> {
    return this.days.open(actor, askedDay(params), at);
  }

  @Serves(openDayProblem)
  async problem(@Asks() { actor, params }: Asked<typeof openDayProblem>): Promise<AnswerOf<typeof openDayProblem>> {
    const { revision, problem, visits } = await this.days.problem(actor, askedDay(params));
    return { revision, problem: { ...problem }, visits: visits.map((visit) => ({ ...visit })) };
  }

  /** Any day names its week. */
  @Serves(openWeek)
  week(@Asks() { actor, params }: Asked<typeof openWeek>): Promise<AnswerOf<typeof openWeek>> {
    return this.weeks.open(actor, params.unitId, mondayOf(civilDate(params.monday)));
  }
}
