import { Controller } from '@nestjs/common';
import { createCorrespondent, listCorrespondents, type AnswerOf } from '@diurne/contracts';
import { AddCorrespondent, ListCorrespondents } from '@diurne/patients-application';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ManageCorrespondentsController {
  constructor(
    private readonly listing: ListCorrespondents,
    private readonly adding: AddCorrespondent,
  ) {}

  @Serves(listCorrespondents)
  async list(@Asks() { actor }: Asked<typeof listCorrespondents>): Promise<AnswerOf<typeof listCorrespondents>> {
    return [...(await this.listing.run(actor))];
  }

  @Serves(createCorrespondent)
  add(@Asks() { actor, body, at }: Asked<typeof createCorrespondent>): Promise<AnswerOf<typeof createCorrespondent>> {
    return this.adding.run(actor, body, at);
  }
}
