import { Controller, Req } from '@nestjs/common';
import { openBoard, type AnswerOf } from '@diurne/contracts';
import { OpenBoard } from '@diurne/planning-persistence';
import type { Request } from 'express';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import { LiveReader } from '../live/live-reader';
import { askedDay } from '../planning/asked-day';

@Controller()
export class OpenBoardController {
  constructor(
    private readonly board: OpenBoard,
    private readonly live: LiveReader,
  ) {}

  @Serves(openBoard)
  open(
    @Asks() { actor, params, at }: Asked<typeof openBoard>,
    @Req() request: Request,
  ): Promise<AnswerOf<typeof openBoard>> {
    const day = askedDay(params);
    return this.live.read(request, actor, { screen: 'board', ...day }, at, (how) =>
      this.board.open(actor, day, at, how),
    );
  }
}
