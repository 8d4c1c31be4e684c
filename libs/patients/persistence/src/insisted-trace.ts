import type { AuditEntry } from '@diurne/database';
import type { Insistence } from '@diurne/patients-application';

/** Why somebody went on although others look the same, and which they saw. */
export const insistedTrace = (insisted: Insistence | null): Pick<AuditEntry, 'reason' | 'detail'> =>
  insisted ? { reason: insisted.reason, detail: { despite: insisted.despite } } : {};
