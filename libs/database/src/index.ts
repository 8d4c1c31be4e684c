export { applicationDataSource, migrate, isMigrated } from './data-source';
export { anyAnswer, everyEstablishment } from './database.statements';
export { ProcessClock } from './process-clock';
export { Database, type Actor, type Transaction } from './database';
export { audit, auditAll, auditCorrection, type AuditEntry, type CorrectionEntry } from './audit';
export { putAllInOutbox, putInOutbox, type OutboxEntry } from './outbox';
export {
  asRefusal,
  OutsideOpeningWindows,
  PatientAlreadyBooked,
  ResourceAlreadyBooked,
  SignedVersionFrozen,
  VisitStateRefused,
} from './refusals';
export { patienceOfJobs, patienceOfScreens } from './patience';
export { ServiceUnavailable, unavailabilityOf } from './service-unavailable';
export { sayWhatIsKnown } from './what-is-known';
export { cursorAfter, entryBefore, pageOf } from './page-cursor';
export { NobodyWaits, requireSomebodyWaits, whileSomebodyWaits } from './nobody-waits';
export { unlessTaken } from './unless-taken';
export { migrations } from './migrations';
export { BackupRefused, type BackupManifest, type TableEnds } from './backup/backup-format';
export { writeBackup, type BackupWritten } from './backup/write-backup';
export { restoreBackup, type Restored } from './backup/restore-backup';
export { readSealingKey, SealingKey, sealingKeyOf, SealingKeyRefused } from './integrity/sealing-key';
export { countForgeries, keepForgery, type Forgery } from './integrity/integrity-alarm';
export { sealAudit } from './audit-chain/seal-audit';
export { verifyAudit, type AuditVerdict, type AuditVerification, type WhyBroken } from './audit-chain/verify-audit';
export { headLine, headsIn, isOwnHead, readAuditHead, TrailBroken, type AuditHead } from './audit-chain/audit-head';
export {
  bigint,
  bool,
  bytea,
  civilDay,
  digit,
  double,
  instant,
  int,
  intList,
  json,
  nullable,
  text,
  textList,
  uuid,
  word,
  wordList,
} from './statement/column';
export { shownMinute } from './statement/shown-minute';
export { statement, type Row, type RowOf, type Statement } from './statement/statement';
