import { Controller } from '@nestjs/common';
import { acceptBuild, type AnswerOf } from '@diurne/contracts';
import { AcceptBuild } from '@diurne/planning-application';
import { OpenDay } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class AcceptBuildController {
  constructor(
    private readonly acceptBuild: AcceptBuild,
    private readonly days: OpenDay,
  ) {}

  @Serves(acceptBuild)
  async accept(@Asks() { actor, params, body, at }: Asked<typeof acceptBuild>): Promise<AnswerOf<typeof acceptBuild>> {
    const day = await this.acceptBuild.accept(actor, { ...body, id: params.id }, at);
    return this.days.open(actor, day, at);
  }
}
