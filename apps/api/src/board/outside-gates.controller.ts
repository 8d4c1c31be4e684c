import { Controller } from '@nestjs/common';
import { acknowledgeOutsideGates, listOutsideGates, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { AcknowledgeOutsideGates, LivedDayRefusal } from '@diurne/planning-application';
import { readOutsideGates } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

const roleOf = { physician: 'physician', pharmacist: 'pharmacy' } as const;

@Controller()
export class OutsideGatesController {
  constructor(
    private readonly database: Database,
    private readonly acknowledgements: AcknowledgeOutsideGates,
  ) {}

  @Serves(listOutsideGates)
  list(@Asks() { actor, params, at }: Asked<typeof listOutsideGates>): Promise<AnswerOf<typeof listOutsideGates>> {
    return readOutsideGates(this.database, actor, params.unitId, at);
  }

  @Serves(acknowledgeOutsideGates)
  async acknowledge(
    @Asks() { actor, account, params, body, at }: Asked<typeof acknowledgeOutsideGates>,
  ): Promise<void> {
    const { part } = body;
    if (!account.roles.includes(roleOf[part]))
      throw new LivedDayRefusal(
        'fact-not-yours',
        'Un médecin et un pharmacien en prennent chacun connaissance, pour soi.',
      );
    await this.acknowledgements.acknowledge(actor, { factId: params.id, part, resourceId: account.resourceId }, at);
  }
}
