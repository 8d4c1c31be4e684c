import type { FrozenReport } from './discharge-report.value';
import type { ReportSection } from './report-section.value';

/** Whether the patient of a report has died, and then during its visit. */
export interface DeathAtHand {
  readonly deceased?: boolean | undefined;
  readonly diedHere?: boolean | undefined;
}
type Said = Pick<FrozenReport, 'visit' | 'deceasedOn'>;

export const diedHere = ({ visit }: Said): boolean => visit.exitMode === 'death';
/** The letter is then not for the patient. */
export const isDeceased = (report: Said): boolean => diedHere(report) || typeof report.deceasedOn === 'string';

/** Nothing is to follow a death, and who died here left with no treatment. */
export const isPointless = (section: ReportSection, { deceased, diedHere }: DeathAtHand): boolean =>
  (section === 'followUp' && deceased === true) || (section === 'treatmentsAtDischarge' && diedHere === true);
