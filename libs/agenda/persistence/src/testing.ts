export { anAgendaHouse } from './testing/an-agenda-house';
