export { PostgresAgendaLedger } from './postgres-agenda-ledger';
