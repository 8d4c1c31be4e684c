import { ReportPost, type Actor, type ReportToSend } from '@diurne/discharge-application';
import { reportMail } from '@diurne/discharge-document';
import type { DeliveryDesk, DeliveryOutcome, MailContent } from '@diurne/messaging';

/** In the words of a mail, with the very bytes that were signed. */
export class MailReportPost extends ReportPost {
  constructor(private readonly desk: DeliveryDesk) {
    super();
  }

  post(actor: Actor, report: ReportToSend): Promise<DeliveryOutcome> {
    return this.desk.deliver(
      actor,
      { subjectId: report.reportVersionId, recipientId: report.correspondentId, channel: report.way.channel },
      async () => mailOf(report),
    );
  }
}

function mailOf({ frozen, recipientName, way, document }: ReportToSend): MailContent {
  const { subject, text, html, filename } = reportMail(frozen, recipientName);
  return {
    to: { name: recipientName, address: way.address },
    fromName: frozen.establishment.name,
    subject,
    text,
    html,
    attachments: [{ filename, mediaType: 'application/pdf', content: Buffer.from(document) }],
  };
}
