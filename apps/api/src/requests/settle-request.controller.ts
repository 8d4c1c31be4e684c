import { Controller } from '@nestjs/common';
import { refuseRequest, validateRequest, withdrawRequest, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { SettleRequest } from '@diurne/planning-application';
import { showRequest } from '@diurne/planning-persistence';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class SettleRequestController {
  constructor(
    private readonly database: Database,
    private readonly settleRequest: SettleRequest,
  ) {}

  @Serves(validateRequest)
  async validate(
    @Asks() { actor, params, at }: Asked<typeof validateRequest>,
  ): Promise<AnswerOf<typeof validateRequest>> {
    await this.settleRequest.validate(actor, params.id, at);
    return showRequest(this.database, actor, params.id);
  }

  @Serves(refuseRequest)
  async refuse(
    @Asks() { actor, params, body, at }: Asked<typeof refuseRequest>,
  ): Promise<AnswerOf<typeof refuseRequest>> {
    await this.settleRequest.refuse(actor, params.id, body.reason, at);
    return showRequest(this.database, actor, params.id);
  }

  @Serves(withdrawRequest)
  async withdraw(
    @Asks() { actor, params, body, at }: Asked<typeof withdrawRequest>,
  ): Promise<AnswerOf<typeof withdrawRequest>> {
    await this.settleRequest.withdraw(actor, params.id, body.reason, at);
    return showRequest(this.database, actor, params.id);
  }
}
