import { Controller } from '@nestjs/common';
import { createResource, listResources, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { addResource, listResources as readResources } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ManageResourcesController {
  constructor(private readonly database: Database) {}

  @Serves(listResources)
  list(@Asks() { actor }: Asked<typeof listResources>): Promise<AnswerOf<typeof listResources>> {
    return readResources(this.database, actor);
  }

  @Serves(createResource)
  add(@Asks() { actor, body, at }: Asked<typeof createResource>): Promise<AnswerOf<typeof createResource>> {
    return addResource(this.database, actor, body, at);
  }
}
