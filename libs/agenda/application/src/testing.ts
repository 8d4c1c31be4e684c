export {
  arrivesAt,
  delayMinutes,
  leftAt,
  thresholdMinutes,
  present,
  visitToTell,
  type AgendaDelivery,
  type AgendaHouse,
  type AgendaJob,
  type AgendaPostHouse,
  type CarrierMood,
} from './testing/agenda-house';
export { anAgendaHouse } from './testing/an-agenda-house';
export { describeAgendaLedger } from './testing/agenda-ledger.suite';
export { describeAgendaAfterDeath } from './testing/agenda-after-death.suite';
export { describeWhatPatientsKnow } from './testing/agenda-known.suite';
export { describeAgendaPost } from './testing/agenda-post.suite';
