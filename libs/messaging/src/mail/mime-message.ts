import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailMessage } from './mailer';

/** The bytes that go over the wire. @param fromAddress the establishment's sending address. */
export async function mimeMessage(message: MailMessage, fromAddress: string): Promise<Buffer> {
  const { to, subject, text, html, calendar } = message;
  const composer = new MailComposer({
    messageId: `<${message.messageId}>`,
    from: { name: message.fromName, address: fromAddress },
    to: to.name ? { name: to.name, address: to.address } : to.address,
    subject,
    text,
    html,
    attachments: message.attachments.map(({ filename, mediaType, content }) => ({
      filename,
      contentType: mediaType,
      content,
    })),
    ...(calendar
      ? { icalEvent: { method: calendar.method, filename: calendar.filename, content: calendar.content } }
      : {}),
    // RFC 3834: no holiday answer is wanted.
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'fr' },
  });
  return composer.compile().build();
}
