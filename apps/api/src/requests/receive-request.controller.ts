import { randomUUID } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { listRequests, receiveRequest, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { ReceiveRequest } from '@diurne/planning-application';
import { findOnlyUnit, listRequests as readRequests, showRequest } from '@diurne/planning-persistence';
import { civilDate } from '@diurne/time';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ReceiveRequestController {
  constructor(
    private readonly database: Database,
    private readonly receiveRequest: ReceiveRequest,
  ) {}

  @Serves(listRequests)
  list(@Asks() { actor, query, at }: Asked<typeof listRequests>): Promise<AnswerOf<typeof listRequests>> {
    return readRequests(this.database, actor, query, at);
  }

  @Serves(receiveRequest)
  async receive(@Asks() { actor, body, at }: Asked<typeof receiveRequest>): Promise<AnswerOf<typeof receiveRequest>> {
    const id = randomUUID();
    const unitId = await findOnlyUnit(this.database, actor);
    await this.receiveRequest.receive(
      actor,
      { ...body, id, unitId, wishedFrom: civilDate(body.wishedFrom), wishedTo: civilDate(body.wishedTo) },
      at,
    );
    return showRequest(this.database, actor, id);
  }
}
