import { AgendaPost, type Actor, type AgendaToSend } from '@diurne/agenda-application';
import { agendaMail } from '@diurne/agenda-document';
import type { DeliveryDesk, DeliveryOutcome } from '@diurne/messaging';

/** By e-mail. */
export class MailAgendaPost extends AgendaPost {
  constructor(
    private readonly desk: DeliveryDesk,
    private readonly fromAddress: string,
  ) {
    super();
  }

  post(actor: Actor, { version, patientEmail }: AgendaToSend): Promise<DeliveryOutcome> {
    return this.desk.deliver(actor, { subjectId: version.id, recipientId: version.patientId }, () =>
      agendaMail(version, { patientEmail, fromAddress: this.fromAddress }),
    );
  }
}
