import type { CivilDate } from '@diurne/time';

export interface ResourceToTell {
  readonly kind: 'professional' | 'equipment' | 'room' | 'place';
  /** Profession or kind of platform, French. */
  readonly trade: string;
  readonly locationName: string | null;
}
export interface StepToTell {
  readonly label: string;
  readonly start: number;
  readonly end: number;
  /** A background step leaves the patient free: only those at their own place are theirs to know. */
  readonly patient: 'exclusive' | 'background';
  /** `'@place'`: where the patient's own place stands; null: where its resources are. */
  readonly location: { readonly code: string; readonly name: string | null } | null;
  readonly note: string | null;
  readonly resources: readonly ResourceToTell[];
}
/** The present state of a visit, as far as its patient may learn of it. */
export interface VisitToTell {
  readonly on: CivilDate;
  readonly timeZone: string;
  readonly patientName: string;
  readonly establishment: string;
  readonly unit: { readonly name: string; readonly phone: string; readonly address: string };
  readonly arrival: number;
  readonly departure: number;
  readonly preparation: readonly string[];
  readonly steps: readonly StepToTell[];
}
