import { Controller, Inject } from '@nestjs/common';
import { BreakGlass, ReviewOpenings } from '@diurne/access';
import { breakGlass, listRecordOpenings, reviewRecordOpening, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { readTraits } from '@diurne/patients-persistence';
import type { Logger } from 'pino';
import { LOG } from '../config/foundation.module';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class RecordOpeningsController {
  constructor(
    private readonly database: Database,
    private readonly breaking: BreakGlass,
    private readonly reviewing: ReviewOpenings,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** The alert says that it happened and to which account; whose record it is stands in the trail and the list alone. */
  @Serves(breakGlass)
  async break(@Asks() { actor, body, at }: Asked<typeof breakGlass>): Promise<AnswerOf<typeof breakGlass>> {
    const { id, until } = await this.breaking.run(actor, body, at);
    this.log.warn({ opening: id, account: actor.accountId, of: body.of }, 'a record was opened by broken glass');
    return { until: until.toISOString() };
  }

  @Serves(listRecordOpenings)
  async list(
    @Asks() { actor, query, at }: Asked<typeof listRecordOpenings>,
  ): Promise<AnswerOf<typeof listRecordOpenings>> {
    const openings = await this.reviewing.list(actor, query, at);
    const people = await readTraits(
      this.database,
      actor,
      openings.map(({ patientId }) => patientId),
    );
    return {
      total: openings[0]?.total ?? 0,
      openings: openings.flatMap(({ patientId, total: _, reviewedBy, reviewedAt, remark, ...opening }) => {
        const patient = people.get(patientId);
        return patient
          ? [
              {
                ...opening,
                patient,
                openedAt: opening.openedAt.toISOString(),
                until: opening.until.toISOString(),
                review: reviewedAt && {
                  by: reviewedBy ?? '',
                  at: reviewedAt.toISOString(),
                  remark: remark ?? '',
                },
              },
            ]
          : [];
      }),
    };
  }

  @Serves(reviewRecordOpening)
  review(@Asks() { actor, params, body, at }: Asked<typeof reviewRecordOpening>): Promise<void> {
    return this.reviewing.review(actor, params.id, body.remark, at);
  }
}
