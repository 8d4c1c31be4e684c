import { AgendaPost, type Actor, type AgendaToSend } from '@diurne/agenda-application';
import { agendaMail } from '@diurne/agenda-document';
import type { DeliveryDesk, DeliveryOutcome } from '@diurne/messaging';

/** In the words of a mail, by the channel that the agenda has chosen. */
export class MailAgendaPost extends AgendaPost {
  constructor(
    private readonly desk: DeliveryDesk,
    private readonly fromAddress: string,
  ) {
    super();
  }

  post(actor: Actor, { version, way }: AgendaToSend): Promise<DeliveryOutcome> {
    return this.desk.deliver(
      actor,
      { subjectId: version.id, recipientId: version.patientId, channel: way.channel },
      () => agendaMail(version, { patientEmail: way.address, fromAddress: this.fromAddress }),
    );
  }
}
