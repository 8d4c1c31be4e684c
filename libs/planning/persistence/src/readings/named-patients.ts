import type { PatientTraits } from '@diurne/contracts';

/** Who was shown by name, for the trace of a list; of who was hidden nothing was shown. */
export const named = (lines: readonly { readonly patient: PatientTraits | null }[]): readonly string[] => [
  ...new Set(lines.flatMap(({ patient }) => (patient && patient.hidden === undefined ? [patient.id] : []))),
];
