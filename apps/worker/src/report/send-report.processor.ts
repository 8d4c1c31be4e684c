import type { SendReport } from '@diurne/discharge-application';
import { TryAgainLater, type JobHandler, type JobToHandle } from '@diurne/messaging';

export class SendReportProcessor implements JobHandler<'send-report'> {
  readonly job = 'send-report';
  constructor(private readonly sendReport: SendReport) {}

  async handle({ actor, payload }: JobToHandle<'send-report'>): Promise<void> {
    if ((await this.sendReport.send(actor, payload.reportVersionId, payload.correspondentId)) === 'again')
      throw new TryAgainLater('the report has not left yet');
  }
}
