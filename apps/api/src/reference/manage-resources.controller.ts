import { Controller } from '@nestjs/common';
import { createResource, giveResource, listResources, type AnswerOf } from '@diurne/contracts';
import { AddResource, GiveResource, ListResources } from '@diurne/planning-application';
import { resourceViewOf } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ManageResourcesController {
  constructor(
    private readonly listing: ListResources,
    private readonly adding: AddResource,
    private readonly giving: GiveResource,
  ) {}

  @Serves(listResources)
  async list(@Asks() { actor, at }: Asked<typeof listResources>): Promise<AnswerOf<typeof listResources>> {
    return (await this.listing.list(actor, at)).map(resourceViewOf);
  }

  @Serves(createResource)
  async add(@Asks() { actor, body, at }: Asked<typeof createResource>): Promise<AnswerOf<typeof createResource>> {
    return resourceViewOf(await this.adding.add(actor, body, at));
  }

  @Serves(giveResource)
  async give(@Asks() { actor, params, body, at }: Asked<typeof giveResource>): Promise<AnswerOf<typeof giveResource>> {
    return resourceViewOf(await this.giving.give(actor, { resourceId: params.id, unitId: body.unitId }, at));
  }
}
