export type { Actor } from './actor';
export { AgendaRefusal, type AgendaRefusalCode } from './refusals';
export {
  AgendaLedger,
  type AgendaAtHand,
  type AgendaToSend,
  type AgendaVersion,
  type PatientCall,
} from './ports/agenda-ledger';
export { AgendaPost } from './ports/agenda-post';
export { HoldAgenda } from './hold-agenda/hold-agenda.use-case';
export { PrepareAgenda } from './prepare-agenda/prepare-agenda.use-case';
export { IssueAgenda } from './issue-agenda/issue-agenda.use-case';
export { NoteCall } from './note-call/note-call.use-case';
export { WithdrawCall } from './withdraw-call/withdraw-call.use-case';
export { NoteTelling } from './note-telling/note-telling.use-case';
export { SendAgenda } from './send-agenda/send-agenda.use-case';
export { SendAgendaNow } from './send-agenda-now/send-agenda-now.use-case';
export { ReadAgenda, type AgendaAsRead } from './read-agenda/read-agenda.use-case';
