import MailComposer from 'nodemailer/lib/mail-composer';
import { plainText } from '@diurne/text';
import type { MailContent } from './mail-content';

export interface Envelope {
  /** The same at every attempt of one delivery. */
  readonly messageId: string;
  /** The establishment's sending address. */
  readonly from: string;
}

/** Names and subjects are one line each: what follows a line end would be a header of its own. */
const header = (text: string): string => plainText(text, 'line');

/** The bytes that go over the wire. */
export async function mimeMessage(message: MailContent, { messageId, from }: Envelope): Promise<Buffer> {
  const { to, subject, text, html, calendar } = message;
  const composer = new MailComposer({
    messageId: `<${messageId}>`,
    from: { name: header(message.fromName), address: from },
    to: to.name ? { name: header(to.name), address: to.address } : to.address,
    subject: header(subject),
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
