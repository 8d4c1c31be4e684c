import { Controller } from '@nestjs/common';
import {
  correctCorrespondent,
  createCorrespondent,
  listCorrespondents,
  markSecureAddress,
  type AnswerOf,
} from '@diurne/contracts';
import {
  AddCorrespondent,
  CorrectCorrespondent,
  ListCorrespondents,
  MarkSecureAddress,
} from '@diurne/patients-application';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ManageCorrespondentsController {
  constructor(
    private readonly listing: ListCorrespondents,
    private readonly adding: AddCorrespondent,
    private readonly marking: MarkSecureAddress,
    private readonly correcting: CorrectCorrespondent,
  ) {}

  @Serves(listCorrespondents)
  async list(@Asks() { actor }: Asked<typeof listCorrespondents>): Promise<AnswerOf<typeof listCorrespondents>> {
    return [...(await this.listing.run(actor))];
  }

  @Serves(createCorrespondent)
  add(
    @Asks() { actor, body: { insist, ...entry }, at }: Asked<typeof createCorrespondent>,
  ): Promise<AnswerOf<typeof createCorrespondent>> {
    return this.adding.run(actor, entry, insist, at);
  }

  @Serves(correctCorrespondent)
  correct(
    @Asks() { actor, params, body: { insist, ...correction }, at }: Asked<typeof correctCorrespondent>,
  ): Promise<AnswerOf<typeof correctCorrespondent>> {
    return this.correcting.run(actor, params.id, correction, insist, at);
  }

  @Serves(markSecureAddress)
  mark(
    @Asks() { actor, params, body, at }: Asked<typeof markSecureAddress>,
  ): Promise<AnswerOf<typeof markSecureAddress>> {
    return this.marking.run(actor, params.id, body.email, at);
  }
}
