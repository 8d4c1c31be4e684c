import ICAL from 'ical.js';
import { textOfPdf } from './pdf-text';
import { surroundings } from './surroundings';

interface Attachment {
  readonly name: string;
  readonly mimeType: string;
  readonly href: string;
}
export interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly to: readonly string[];
  readonly attachments: readonly Attachment[];
}

const pause = (ms: number): Promise<void> =>
  new Promise((resume) => {
    setTimeout(resume, ms);
  });
const read = async (path: string): Promise<Response> => {
  const answer = await fetch(`${surroundings.mailboxUrl}${path}`);
  if (!answer.ok) throw new Error(`the mailbox answers ${answer.status} at ${path}`);
  return answer;
};

/** Mails to this address, the oldest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const all = (await (await read('/api/messages')).json()) as (Mail & { readonly receivedAt: string })[];
  return all
    .filter((mail) => mail.to.some((to) => to.includes(address)))
    .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
}

/** The `count`th mail to this address, waited for; throws when it has not come after half a minute. */
export async function mailNumber(count: number, address: string): Promise<Mail> {
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(200)) {
    const mail = (await mailsTo(address))[count - 1];
    if (mail) return mail;
  }
  throw new Error(`mail ${count} to ${address} has not come`);
}

async function bytesOf(mail: Mail, mimeType: string): Promise<Buffer> {
  const file = mail.attachments.find((one) => one.mimeType.startsWith(mimeType));
  if (!file) throw new Error(`« ${mail.subject} » brings no ${mimeType}`);
  return Buffer.from(await (await read(file.href)).arrayBuffer());
}

/** The text of the mail's PDF. */
export const pdfTextOf = async (mail: Mail): Promise<string> => textOfPdf(await bytesOf(mail, 'application/pdf'));

export interface CalendarEvent {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly status: string | null;
  readonly zone: string | undefined;
  readonly start: string;
  readonly source: string;
}

/** The mail's calendar file as another program reads it. */
export async function calendarOf(mail: Mail): Promise<CalendarEvent> {
  const source = (await bytesOf(mail, 'text/calendar')).toString('utf8');
  const calendar = new ICAL.Component(ICAL.parse(source) as unknown[]);
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('the calendar file holds no event');
  const start = event.getFirstProperty('dtstart');
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    uid: String(event.getFirstPropertyValue('uid')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: event.getFirstPropertyValue('status') as string | null,
    zone: start?.getFirstParameter('tzid') ?? undefined,
    start: String(start?.getFirstValue()),
    source,
  };
}
