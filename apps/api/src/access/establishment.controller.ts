import { Controller } from '@nestjs/common';
import { SetTerritory, TerritoryBook, type StandingTerritory } from '@diurne/access';
import { openEstablishment, setTerritory, type AnswerOf, type EstablishmentView } from '@diurne/contracts';
import { ruleSet2020 } from '@diurne/grading';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

/** Where the establishment stands, and which rules of billing apply there. */
@Controller()
export class EstablishmentController {
  constructor(
    private readonly book: TerritoryBook,
    private readonly territory: SetTerritory,
  ) {}

  @Serves(openEstablishment)
  async open(@Asks() { actor, account }: Asked<typeof openEstablishment>): Promise<AnswerOf<typeof openEstablishment>> {
    return viewOf(account.establishment.name, await this.book.look(actor));
  }

  @Serves(setTerritory)
  async set(@Asks() { actor, account, body, at }: Asked<typeof setTerritory>): Promise<AnswerOf<typeof setTerritory>> {
    return viewOf(account.establishment.name, await this.territory.set(actor, body, at));
  }
}

function viewOf(name: string, { territory, timeZone, said }: StandingTerritory): EstablishmentView {
  const { id, version, title, dated, appliesIn, sources } = ruleSet2020;
  return {
    name,
    timeZone,
    territory: { value: territory, said: said === null ? null : { ...said, at: said.at.toISOString() } },
    rules: {
      id: `${id}/${version}`,
      title,
      dated,
      appliesIn: [...appliesIn],
      applies: appliesIn.includes(territory),
      ...sources.territory,
    },
  };
}
