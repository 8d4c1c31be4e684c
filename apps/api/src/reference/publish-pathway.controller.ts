import { Controller } from '@nestjs/common';
import { listPathways, pathwayDefinitionShape, publishPathway, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { PublishPathway } from '@diurne/planning-application';
import { listPathways as readPathways } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class PublishPathwayController {
  constructor(
    private readonly database: Database,
    private readonly publishPathway: PublishPathway,
  ) {}

  @Serves(listPathways)
  list(@Asks() { actor, query, at }: Asked<typeof listPathways>): Promise<AnswerOf<typeof listPathways>> {
    return readPathways(this.database, actor, query.unitId ?? null, at);
  }

  @Serves(publishPathway)
  async publish(@Asks() { actor, body, at }: Asked<typeof publishPathway>): Promise<AnswerOf<typeof publishPathway>> {
    const { pathwayId, versionId, version, definition } = await this.publishPathway.publish(actor, body, at);
    const { confirmed: _confirmed, ...published } = body;
    return { id: pathwayId, versionId, version, ...published, definition: pathwayDefinitionShape.parse(definition) };
  }
}
