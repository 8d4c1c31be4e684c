import { Controller } from '@nestjs/common';
import { createResource, listResources, type AnswerOf } from '@diurne/contracts';
import { AddResource, ListResources } from '@diurne/planning-application';
import { resourceViewOf } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ManageResourcesController {
  constructor(
    private readonly listing: ListResources,
    private readonly adding: AddResource,
  ) {}

  @Serves(listResources)
  async list(@Asks() { actor, at }: Asked<typeof listResources>): Promise<AnswerOf<typeof listResources>> {
    return (await this.listing.list(actor, at)).map(resourceViewOf);
  }

  @Serves(createResource)
  async add(@Asks() { actor, body, at }: Asked<typeof createResource>): Promise<AnswerOf<typeof createResource>> {
    return resourceViewOf(await this.adding.add(actor, body, at));
  }
}
