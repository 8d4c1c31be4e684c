import { randomUUID } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { cancelBuild, dropBuild, openBuild, startBuild, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { SettleBuild, StartBuild } from '@diurne/planning-application';
import { findOnlyUnit, OpenBuild } from '@diurne/planning-persistence';
import { civilDate } from '@diurne/time';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class BuildDayController {
  constructor(
    private readonly startBuild: StartBuild,
    private readonly settleBuild: SettleBuild,
    private readonly builds: OpenBuild,
    private readonly database: Database,
  ) {}

  @Serves(startBuild)
  async start(@Asks() { actor, params, body, at }: Asked<typeof startBuild>): Promise<AnswerOf<typeof startBuild>> {
    const id = randomUUID();
    await this.startBuild.start(
      actor,
      {
        id,
        unitId: await findOnlyUnit(this.database, actor),
        on: civilDate(params.on),
        seconds: body.seconds,
        requestIds: body.requestIds,
      },
      at,
    );
    return this.builds.open(actor, id, at);
  }

  @Serves(openBuild)
  open(@Asks() { actor, params, at }: Asked<typeof openBuild>): Promise<AnswerOf<typeof openBuild>> {
    return this.builds.open(actor, params.id, at);
  }

  @Serves(cancelBuild)
  async cancel(@Asks() { actor, params, at }: Asked<typeof cancelBuild>): Promise<AnswerOf<typeof cancelBuild>> {
    await this.settleBuild.cancel(actor, params.id, at);
    return this.builds.open(actor, params.id, at);
  }

  @Serves(dropBuild)
  async drop(@Asks() { actor, params, at }: Asked<typeof dropBuild>): Promise<AnswerOf<typeof dropBuild>> {
    await this.settleBuild.drop(actor, params.id, at);
    return this.builds.open(actor, params.id, at);
  }
}
