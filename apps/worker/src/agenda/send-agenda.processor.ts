import type { SendAgenda } from '@diurne/agenda-application';
import { TryAgainLater, type JobHandler, type JobToHandle } from '@diurne/messaging';

export class SendAgendaProcessor implements JobHandler<'send-agenda'> {
  readonly job = 'send-agenda';
  constructor(private readonly sendAgenda: SendAgenda) {}

  async handle({ actor, payload, at }: JobToHandle<'send-agenda'>): Promise<void> {
    if ((await this.sendAgenda.send(actor, payload.agendaVersionId, at)) === 'again')
      throw new TryAgainLater('the agenda has not left yet');
  }
}
