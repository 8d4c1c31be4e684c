import { TZDate } from '@date-fns/tz';
import { plainText } from '@diurne/text';
import { toInstant } from '@diurne/time';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { AgendaToPrint } from './agenda-to-print.value';
import { vtimezone } from './vtimezone';

export const calendarFilename = 'rendez-vous.ics';

/** RFC 5545 file of one visit. Its words are neutral: a calendar is read over a shoulder. @param organizer the establishment's sending address. */
export function agendaCalendar(
  { uid, sequence, method, issuedAt, content }: AgendaToPrint,
  organizer: string,
  attendee: string,
): string {
  const { on, timeZone, arrival, departure, unit, establishment } = content;
  const calendar = ical({
    prodId: '//Diurne//Agenda//FR',
    method: method === 'CANCEL' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    timezone: { name: null, generator: () => vtimezone(timeZone, instantOf(on, arrival, timeZone)) },
  });
  calendar.createEvent({
    id: uid,
    sequence,
    stamp: issuedAt,
    timezone: timeZone,
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    start: new TZDate(instantOf(on, arrival, timeZone).getTime(), timeZone),
    end: new TZDate(instantOf(on, departure, timeZone).getTime(), timeZone),
    summary: oneLine(`Rendez-vous, ${establishment}`),
    location: oneLine(unit.address),
    description: oneLine(`Renseignements\u00a0: ${unit.phone}. Le détail est dans votre courrier.`),
    organizer: { name: oneLine(establishment), email: organizer },
    attendees: [{ email: attendee, rsvp: false }],
  });
  return calendar.toString();
}

const oneLine = (text: string): string => plainText(text, 'line');

/** Booked hours exist: hours that the clock skips were refused when the visit was booked. */
function instantOf(on: AgendaToPrint['content']['on'], minute: number, zone: string): Date {
  const answer = toInstant(on, minute, zone);
  if (!answer.ok) throw new Error(`${answer.code}: minute ${minute} of ${on} in ${zone}`);
  return answer.at;
}
