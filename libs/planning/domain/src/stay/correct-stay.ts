import type { Refusal } from '../refusal.value';
import type { StayRecord } from './stay-record.value';

export type StayChange = { readonly [Field in keyof StayRecord]?: StayRecord[Field] | undefined };
export interface StayCorrection {
  /** As it was read, of each field that `now` names. */
  readonly seen: StayChange;
  readonly now: StayChange;
}
export type CorrectedStay =
  | { readonly ok: true; readonly changed: readonly (keyof StayRecord)[]; readonly next: StayRecord }
  | {
      readonly ok: false;
      readonly refusal: Refusal<'record-changed-since'>;
      readonly conflicts: readonly (keyof StayRecord)[];
    };

const fields = ['entryMode', 'nda', 'mainDiagnosis', 'relatedDiagnosis', 'associatedDiagnoses'] as const;
const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Two who write different fields lose nothing; of the same one, the second replaces nothing unread. */
export function correctStay(standing: StayRecord, { seen, now }: StayCorrection): CorrectedStay {
  const changed = fields.filter(
    (field) => now[field] !== undefined && !equal(now[field], seen[field]) && !equal(now[field], standing[field]),
  );
  const conflicts = changed.filter((field) => !equal(standing[field], seen[field]));
  if (conflicts.length > 0)
    return {
      ok: false,
      refusal: {
        code: 'record-changed-since',
        message: 'Quelqu’un d’autre a écrit la même chose du dossier de séjour entre-temps. Relisez-la, puis décidez.',
      },
      conflicts,
    };
  const written = Object.fromEntries(changed.map((field) => [field, now[field]]));
  return { ok: true, changed, next: { ...standing, ...written } };
}
