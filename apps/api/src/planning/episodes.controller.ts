import { Controller } from '@nestjs/common';
import { listEpisodes, listKeptDays, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { listEpisodesOf, listKeptDaysOf } from '@diurne/planning-persistence';
import { civilDate } from '@diurne/time';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class EpisodesController {
  constructor(private readonly database: Database) {}

  @Serves(listEpisodes)
  list(@Asks() { actor, params, query, at }: Asked<typeof listEpisodes>): Promise<AnswerOf<typeof listEpisodes>> {
    const period = { unitId: params.unitId, from: civilDate(query.from), to: civilDate(query.to) };
    return listEpisodesOf(this.database, actor, period, at);
  }

  @Serves(listKeptDays)
  days(@Asks() { actor, params, query }: Asked<typeof listKeptDays>): Promise<AnswerOf<typeof listKeptDays>> {
    const period = { unitId: params.unitId, from: civilDate(query.from), to: civilDate(query.to) };
    return listKeptDaysOf(this.database, actor, period);
  }
}
