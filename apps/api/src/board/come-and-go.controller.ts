import { Controller } from '@nestjs/common';
import { arrive, declareNoShow, depart, type AnswerOf } from '@diurne/contracts';
import { Arrive, DeclareNoShow, Depart } from '@diurne/planning-application';
import { OpenBoard } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ComeAndGoController {
  constructor(
    private readonly board: OpenBoard,
    private readonly arrivals: Arrive,
    private readonly departures: Depart,
    private readonly noShows: DeclareNoShow,
  ) {}

  @Serves(arrive)
  async arrive(@Asks() { actor, params, body, at }: Asked<typeof arrive>): Promise<AnswerOf<typeof arrive>> {
    return this.board.open(actor, (await this.arrivals.arrive(actor, { visitId: params.id, ...body }, at)).on, at);
  }

  @Serves(depart)
  async depart(@Asks() { actor, params, body, at }: Asked<typeof depart>): Promise<AnswerOf<typeof depart>> {
    return this.board.open(actor, (await this.departures.depart(actor, { visitId: params.id, ...body }, at)).on, at);
  }

  @Serves(declareNoShow)
  async noShow(@Asks() { actor, params, at }: Asked<typeof declareNoShow>): Promise<AnswerOf<typeof declareNoShow>> {
    return this.board.open(actor, (await this.noShows.declare(actor, params.id, at)).on, at);
  }
}
