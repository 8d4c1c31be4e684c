export { MessagesToFollow } from './messages-to-follow.reading';
export { PostgresAgendaLedger } from './postgres-agenda-ledger';
