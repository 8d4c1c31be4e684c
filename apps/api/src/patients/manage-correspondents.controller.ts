import { Controller } from '@nestjs/common';
import { createCorrespondent, listCorrespondents, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { addCorrespondent, listCorrespondents as readCorrespondents } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ManageCorrespondentsController {
  constructor(private readonly database: Database) {}

  @Serves(listCorrespondents)
  list(@Asks() { actor }: Asked<typeof listCorrespondents>): Promise<AnswerOf<typeof listCorrespondents>> {
    return readCorrespondents(this.database, actor);
  }

  @Serves(createCorrespondent)
  add(@Asks() { actor, body, at }: Asked<typeof createCorrespondent>): Promise<AnswerOf<typeof createCorrespondent>> {
    return addCorrespondent(this.database, actor, body, at);
  }
}
