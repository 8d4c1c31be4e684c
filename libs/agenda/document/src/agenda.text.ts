import type { AgendaToPrint } from './agenda-to-print.value';
import { words } from './agenda.words';

/** The same agenda for those who read their mail without pictures. */
export function agendaText({ content, method, sequence, issuedAt }: AgendaToPrint): string {
  const head = [
    content.establishment,
    content.unit.name,
    '',
    method === 'CANCEL' ? words.cancelledTitle : words.title,
    content.patientName,
    '',
  ];
  const foot = ['', '--', `${words.issued(issuedAt, content.timeZone)}. ${words.dataNotice}`];
  if (method === 'CANCEL') return [...head, words.cancelled(content), ...foot].join('\n');
  const items = (title: string, list: readonly string[]) => ['', title, ...list.map((item) => `- ${item}`)];
  return [
    ...head,
    ...(sequence > 0 ? [words.changed, ''] : []),
    `${words.date(content)}, arrivée à ${words.arrival(content)}, fin prévue ${words.departure(content)}`,
    `${content.unit.name}, ${content.unit.address}`,
    ...items(
      words.programme,
      content.programme.map(
        ({ start, end, what, withWhom, where, note }) =>
          `${words.hourRange(start, end)} : ${[what, withWhom, where, note].filter(Boolean).join(', ')}`,
      ),
    ),
    ...items(words.preparation, content.preparation.length > 0 ? content.preparation : [words.preparationNone]),
    ...items(words.bring, content.bring),
    '',
    content.howToCancel,
    content.goodToKnow.join(' '),
    ...foot,
  ].join('\n');
}
