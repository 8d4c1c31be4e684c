import { Controller } from '@nestjs/common';
import { openBoard, type AnswerOf } from '@diurne/contracts';
import { OpenBoard } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';
import { askedDay } from '../planning/asked-day';

@Controller()
export class OpenBoardController {
  constructor(private readonly board: OpenBoard) {}

  @Serves(openBoard)
  open(@Asks() { actor, params, at }: Asked<typeof openBoard>): Promise<AnswerOf<typeof openBoard>> {
    return this.board.open(actor, askedDay(params), at);
  }
}
