import type { HandOverReport } from '@diurne/discharge-application';
import type { EventHeard, HeardBy, ReactionHandler } from '@diurne/messaging';

/** Each recipient of a signed report gets it by a job of their own. */
export class HandOverReportProcessor implements ReactionHandler<'hand-over-report'> {
  readonly reaction = 'hand-over-report';

  constructor(private readonly handOver: HandOverReport) {}

  react({ actor, event }: EventHeard<HeardBy<'hand-over-report'>>): Promise<void> {
    return this.handOver.handOver(actor, event.payload.reportVersionId, event.at);
  }
}
