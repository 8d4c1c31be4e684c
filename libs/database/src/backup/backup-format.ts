/** How a backup is laid out: docs/operations.md. Each change of it is a new number, and what is read stays readable. */
export const formatLine = 'diurne-backup 1';
export const endOfTable = '\\.';

export interface BackupManifest {
  readonly madeAt: string;
  /** Names of the migrations that had been applied, in their order. */
  readonly migrations: readonly string[];
  /** Lines of `audit-head.ts`, one an establishment that has a seal. */
  readonly heads: readonly string[];
  readonly server: string;
}
export interface TableBegins {
  readonly table: string;
  readonly columns: readonly string[];
}
export interface TableEnds {
  readonly table: string;
  readonly rows: number;
  /** SHA-256 of the table's lines. */
  readonly sha256: string;
}
export interface BackupEnds {
  readonly end: true;
  readonly tables: number;
  /** SHA-256 of everything before this line. */
  readonly sha256: string;
  /** By the key that is not in the database; null where there was none. */
  readonly seal: string | null;
}
export const sealPurpose = 'backup 1';

/** What may be said to whoever runs the command: French, then English; nothing of a row. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}
