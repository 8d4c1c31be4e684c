import { Controller } from '@nestjs/common';
import { handLetter, listLettersToHand, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { HandLetter } from '@diurne/discharge-application';
import { readLettersToHand } from '@diurne/discharge-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class LettersController {
  constructor(
    private readonly database: Database,
    private readonly handing: HandLetter,
  ) {}

  @Serves(listLettersToHand)
  list(@Asks() { actor, query, at }: Asked<typeof listLettersToHand>): Promise<AnswerOf<typeof listLettersToHand>> {
    return readLettersToHand(this.database, actor, query, at);
  }

  @Serves(handLetter)
  hand(@Asks() { actor, params, body, at }: Asked<typeof handLetter>): Promise<void> {
    return this.handing.hand(actor, params.id, body, at);
  }
}
