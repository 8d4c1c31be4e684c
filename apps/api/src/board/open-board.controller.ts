import { Controller } from '@nestjs/common';
import { openBoard, type AnswerOf } from '@diurne/contracts';
import { OpenBoard } from '@diurne/planning-persistence';
import { civilDate } from '@diurne/time';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class OpenBoardController {
  constructor(private readonly board: OpenBoard) {}

  @Serves(openBoard)
  open(@Asks() { actor, params, at }: Asked<typeof openBoard>): Promise<AnswerOf<typeof openBoard>> {
    return this.board.open(actor, civilDate(params.on), at);
  }
}
