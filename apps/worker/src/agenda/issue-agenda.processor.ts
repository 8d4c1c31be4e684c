import type { IssueAgenda } from '@diurne/agenda-application';
import type { JobHandler, JobToHandle } from '@diurne/messaging';

export class IssueAgendaProcessor implements JobHandler<'issue-agenda'> {
  readonly job = 'issue-agenda';
  constructor(private readonly issueAgenda: IssueAgenda) {}

  async handle({ actor, payload, at }: JobToHandle<'issue-agenda'>): Promise<void> {
    await this.issueAgenda.issue(actor, payload.visitId, at);
  }
}
