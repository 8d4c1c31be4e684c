import type { DayView, DayVisitView } from '@diurne/contracts';
import { shortPatientNames, shortWordings } from './short-wordings';

/** With the year of birth where another patient of the day is called alike. */
export const nameOnDay = ({ patient, homonym }: Pick<DayVisitView, 'patient' | 'homonym'>): string =>
  homonym ? `${patient.displayName} (${patient.birthDate.slice(0, 4)})` : patient.displayName;

interface Worded {
  readonly label: string;
  readonly patientName: string;
  readonly labelWordings: readonly string[];
  readonly patientWordings: readonly string[];
}
interface Banded {
  readonly patientName: string;
  readonly wordings: readonly string[];
}
interface Row<Block, Stay> {
  readonly tracks: number;
  readonly blocks: readonly Block[];
  readonly stays: readonly Stay[];
}

/** A lane whose stays each have the whole height: the patient is written once on the band, not on each step. */
export const isBanded = ({ tracks, stays }: Row<unknown, unknown>): boolean => tracks === 1 && stays.length > 0;

/** What is written where, so that no two of the day read the same; the patient's lane says already who it is. */
export function withWordings<Block extends Worded, Stay extends Banded, Lane extends Row<Block, Stay>>(
  rows: readonly Lane[],
  { visits }: Pick<DayView, 'visits'>,
  byPatient: boolean,
): Lane[] {
  const labels = shortWordings(visits.flatMap(({ steps }) => steps.map(({ label }) => label)));
  const patients = shortPatientNames(visits.map(nameOnDay));
  const named = (patientName: string): readonly string[] =>
    byPatient ? [] : (patients.get(patientName) ?? [patientName]);
  return rows.map((row) => ({
    ...row,
    stays: row.stays.map((stay) => ({ ...stay, wordings: isBanded(row) ? named(stay.patientName) : [] })),
    blocks: row.blocks.map((block) => ({
      ...block,
      labelWordings: labels.get(block.label) ?? [block.label],
      patientWordings: isBanded(row) ? [] : named(block.patientName),
    })),
  }));
}
