import { randomUUID } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { correctRequest, listRequests, openRequest, receiveRequest, type AnswerOf } from '@diurne/contracts';
import { Database } from '@diurne/database';
import { CorrectRequest, ReceiveRequest } from '@diurne/planning-application';
import { listRequests as readRequests, openRequest as readRequest, showRequest } from '@diurne/planning-persistence';
import { civilDate } from '@diurne/time';
import { Asks, type Asked } from '../http/asked.decorator';
import { Serves } from '../http/serves.decorator';

@Controller()
export class ReceiveRequestController {
  constructor(
    private readonly database: Database,
    private readonly receiveRequest: ReceiveRequest,
    private readonly correctRequest: CorrectRequest,
  ) {}

  @Serves(listRequests)
  list(@Asks() { actor, query, at }: Asked<typeof listRequests>): Promise<AnswerOf<typeof listRequests>> {
    return readRequests(this.database, actor, query, at);
  }

  @Serves(openRequest)
  open(@Asks() { actor, params, at }: Asked<typeof openRequest>): Promise<AnswerOf<typeof openRequest>> {
    return readRequest(this.database, actor, params.id, at);
  }

  @Serves(receiveRequest)
  async receive(
    @Asks() { actor, body: { insist, ...asked }, at }: Asked<typeof receiveRequest>,
  ): Promise<AnswerOf<typeof receiveRequest>> {
    const id = randomUUID();
    await this.receiveRequest.receive(
      actor,
      { ...asked, id, wishedFrom: civilDate(asked.wishedFrom), wishedTo: civilDate(asked.wishedTo) },
      insist,
      at,
    );
    return showRequest(this.database, actor, id);
  }

  @Serves(correctRequest)
  async correct(
    @Asks() { actor, account, params, body, at }: Asked<typeof correctRequest>,
  ): Promise<AnswerOf<typeof correctRequest>> {
    const read = <Period extends { wishedFrom: string; wishedTo: string }>(request: Period) => ({
      ...request,
      wishedFrom: civilDate(request.wishedFrom),
      wishedTo: civilDate(request.wishedTo),
    });
    const byPhysician = account.roles.includes('physician');
    const order = { requestId: params.id, seen: read(body.seen), now: read(body.now), byPhysician };
    await this.correctRequest.correct(actor, order, at);
    return showRequest(this.database, actor, params.id);
  }
}
