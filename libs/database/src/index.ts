export { applicationDataSource, migrate, isMigrated } from './data-source';
export { Database, type Actor, type Transaction } from './database';
export { audit, auditAll, type AuditEntry } from './audit';
export { putAllInOutbox, putInOutbox, type OutboxEntry } from './outbox';
export {
  asRefusal,
  OutsideOpeningWindows,
  PatientAlreadyBooked,
  ResourceAlreadyBooked,
  SignedVersionFrozen,
  VisitStateRefused,
} from './refusals';
export { migrations } from './migrations';
export { sealAudit } from './audit-chain/seal-audit';
export { verifyAudit, type AuditVerdict } from './audit-chain/verify-audit';
