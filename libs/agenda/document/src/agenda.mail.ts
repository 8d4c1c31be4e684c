import type { MailContent } from '@diurne/messaging';
import type { AgendaToPrint } from './agenda-to-print.value';
import { agendaCalendar, calendarFilename } from './agenda.calendar';
import { agendaHtml } from './agenda.html';
import { agendaPdf } from './agenda.pdf';
import { agendaText } from './agenda.text';

export interface AgendaMailOptions {
  readonly patientEmail: string;
  readonly fromAddress: string;
}

/** The whole mail. Its subject says neither what for nor where in the hospital. */
export async function agendaMail(
  agenda: AgendaToPrint,
  { patientEmail, fromAddress }: AgendaMailOptions,
): Promise<MailContent> {
  const cancelled = agenda.method === 'CANCEL';
  return {
    to: { address: patientEmail },
    fromName: agenda.content.establishment,
    subject: cancelled
      ? 'Votre rendez-vous est annulé'
      : agenda.sequence > 0
        ? 'Votre rendez-vous a changé'
        : 'Votre rendez-vous',
    text: agendaText(agenda),
    html: agendaHtml(agenda),
    attachments: cancelled
      ? []
      : [{ filename: 'votre-journee.pdf', mediaType: 'application/pdf', content: await agendaPdf(agenda) }],
    calendar: {
      method: agenda.method,
      filename: calendarFilename,
      content: agendaCalendar(agenda, fromAddress, patientEmail),
    },
  };
}
