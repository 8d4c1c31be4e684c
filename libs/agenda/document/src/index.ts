export type { AgendaToPrint } from './agenda-to-print.value';
export { agendaMail, type AgendaMailOptions } from './agenda.mail';
export { agendaPdf } from './agenda.pdf';
export { agendaCalendar } from './agenda.calendar';
