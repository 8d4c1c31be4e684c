import { civilDate } from '@diurne/time';
import ICAL from 'ical.js';
import { agendaCalendar } from './agenda.calendar';
import { diabetesDay, versionOf } from './testing/agenda.sample';

const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  const component = calendar.getFirstSubcomponent('vevent');
  if (!zone || !component) throw new Error('no VTIMEZONE or no VEVENT');
  const timezone = new ICAL.Timezone(zone);
  const start = component.getFirstPropertyValue('dtstart') as ICAL.Time;
  const end = component.getFirstPropertyValue('dtend') as ICAL.Time;
  start.zone = timezone;
  end.zone = timezone;
  return {
    calendar,
    component,
    timezone,
    start: new Date(start.toUnixTime() * 1000).toISOString(),
    end: new Date(end.toUnixTime() * 1000).toISOString(),
  };
};
const written = (agenda = versionOf(diabetesDay)) => agendaCalendar(agenda, 'hdj@essai.test', 'patient@exemple.test');

describe('the calendar file, read by an independent parser', () => {
  it('asks for the visit’s hours, in the zone of the establishment', () => {
    const { calendar, component, timezone, start, end } = read(written());
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(timezone.tzid).toBe('Europe/Paris');
    expect([start, end]).toEqual(['2026-11-24T07:15:00.000Z', '2026-11-24T14:05:00.000Z']);
    expect(component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/Paris');
    expect(component.getFirstPropertyValue('uid')).toBe('0b6c7c2e-9f0b-4a57-8a0e-5d7f1a2b3c4d@990000010.diurne');
    expect(component.getFirstPropertyValue('sequence')).toBe(0);
    expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-20T14:37:00Z');
  });

  it('keeps its UID and raises its SEQUENCE, and cancels under the same UID', () => {
    const { component } = read(written(versionOf(diabetesDay, { sequence: 2 })));
    const cancelled = read(written(versionOf(diabetesDay, { sequence: 3, method: 'CANCEL' })));
    expect(component.getFirstPropertyValue('sequence')).toBe(2);
    expect(cancelled.component.getFirstPropertyValue('sequence')).toBe(3);
    expect(cancelled.component.getFirstPropertyValue('uid')).toBe(component.getFirstPropertyValue('uid'));
    expect(cancelled.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(cancelled.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it.each([
    ['2026-10-24', 'Europe/Paris', '2026-10-24T06:15:00.000Z'],
    ['2026-10-25', 'Europe/Paris', '2026-10-25T07:15:00.000Z'],
    ['2027-03-28', 'Europe/Paris', '2027-03-28T06:15:00.000Z'],
    ['2026-07-01', 'Indian/Reunion', '2026-07-01T04:15:00.000Z'],
    ['2026-07-01', 'America/Martinique', '2026-07-01T12:15:00.000Z'],
    ['2026-05-04', 'America/Miquelon', '2026-05-04T10:15:00.000Z'],
  ])('shows 8 h 15 of %s in %s at %s, with its own VTIMEZONE', (on, timeZone, expected) => {
    expect(read(written(versionOf({ ...diabetesDay, on: civilDate(on), timeZone }))).start).toBe(expected);
  });

  it('says nothing of medicine', () => {
    const text = written().replaceAll(/\r\n[ \t]/g, '');
    for (const word of ['jour de médecine', 'endocrino', 'Prise de sang', 'jeun', 'VALDREUSE', 'Odile'])
      expect(text).not.toContain(word);
    expect(read(written()).component.getFirstPropertyValue('summary')).toBe(
      'Rendez-vous, Centre hospitalier de Belloqui-sur-Orme',
    );
  });

  it('keeps what was typed to its own property, whatever it holds', () => {
    const address =
      '1 allée des Tilleuls ; bât. C, 2e \\ étage\r\nATTENDEE:mailto:autre@exemple.test\tporte\u00ad « B »';
    const establishment = 'CH "Saint-Œuvre"\r\nBEGIN:VALARM';
    const text = written(versionOf({ ...diabetesDay, establishment, unit: { ...diabetesDay.unit, address } }));
    const { component } = read(text);
    expect(component.getFirstPropertyValue('location')).toBe(
      '1 allée des Tilleuls ; bât. C, 2e \\ étage ATTENDEE:mailto:autre@exemple.test porte « B »',
    );
    expect(component.getFirstPropertyValue('summary')).toBe('Rendez-vous, CH "Saint-Œuvre" BEGIN:VALARM');
    expect(component.getAllProperties('attendee')).toHaveLength(1);
    expect(component.getAllSubcomponents()).toEqual([]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\t]/);
  });

  it('folds its lines at 75 octets and ends them as RFC 5545 says', () => {
    const lines = written().split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(written().replaceAll('\r\n', '')).not.toContain('\n');
  });
});
