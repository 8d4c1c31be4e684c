import { Controller, Req } from '@nestjs/common';
import { openDay, openDayProblem, openWeek, type AnswerOf } from '@diurne/contracts';
import { OpenDay, OpenWeek } from '@diurne/planning-persistence';
import { civilDate, mondayOf } from '@diurne/time';
import type { Request } from 'express';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import { LiveReader } from '../live/live-reader';
import { askedDay } from './asked-day';

@Controller()
export class OpenDayController {
  constructor(
    private readonly days: OpenDay,
    private readonly weeks: OpenWeek,
    private readonly live: LiveReader,
  ) {}

  @Serves(openDay)
  day(
    @Asks() { actor, params, at }: Asked<typeof openDay>,
    @Req() request: Request,
  ): Promise<AnswerOf<typeof openDay>> {
    const day = askedDay(params);
    return this.live.read(request, actor, { screen: 'day', ...day }, at, (how) => this.days.open(actor, day, at, how));
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
