import type { Correspondent, IdentityStatus, PatientRecord } from '@diurne/patients-domain';
import type { Actor } from '../actor';
import type { Insistence } from '../insistence';

export interface Traced {
  readonly action: string;
  readonly accountId: string | null;
  readonly patientId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}
export type Kept<Row> = Row & { readonly establishmentId: string };

/** What the database keeps, for tests: one array per table, with the same wall between establishments. */
export class Shelves {
  readonly patients: Kept<PatientRecord>[] = [];
  readonly correspondents: Kept<Correspondent>[] = [];
  private readonly traces: Kept<Traced>[] = [];
  private ids = 0;

  nextId(): string {
    this.ids += 1;
    return `00000000-0000-4000-8000-${String(this.ids).padStart(12, '0')}`;
  }

  die(patientId: string, deceasedOn: string): void {
    const index = this.patients.findIndex(({ id }) => id === patientId);
    const found = this.patients[index];
    if (found) this.patients[index] = { ...found, deceasedOn };
  }

  verify(patientId: string, insStatus: IdentityStatus): void {
    const index = this.patients.findIndex(({ id }) => id === patientId);
    const found = this.patients[index];
    if (found) this.patients[index] = { ...found, insStatus };
  }

  trace(
    { establishmentId, accountId }: Actor,
    action: string,
    about: { patientId?: string; detail?: Traced['detail'] },
  ) {
    this.traces.push({
      establishmentId,
      accountId,
      action,
      patientId: about.patientId ?? null,
      detail: about.detail ?? {},
    });
  }

  trail({ establishmentId }: Actor): readonly Traced[] {
    return this.traces.filter((one) => one.establishmentId === establishmentId).map(withoutWall);
  }
}

export const withoutWall = <Row>({ establishmentId: _, ...row }: Kept<Row>) => row as Row;
export const ours =
  ({ establishmentId }: Actor) =>
  (row: { readonly establishmentId: string }) =>
    row.establishmentId === establishmentId;

/** As it is traced: which records were looked at, never what was said of anybody. */
export const insistedDetail = (insisted: Insistence | null): { readonly despite?: readonly string[] } =>
  insisted ? { despite: insisted.despite } : {};
/** Names of fields, in the order of the record. */
export const correctedDetail = (after: object, insisted: Insistence | null) => ({
  fields: Object.keys(after),
  ...insistedDetail(insisted),
});
