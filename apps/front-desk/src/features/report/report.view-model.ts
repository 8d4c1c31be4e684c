import { reportLengths, type reportSections, type ReportContent, type ReportView } from '@diurne/contracts';
import { textRefusal } from '@diurne/text';
import { partsOf, type PartKey } from './report-parts';

/** How many characters a part may have. */
export function mostOf(part: PartKey): number {
  if (part === 'changes') return reportLengths.changes;
  if (part.startsWith('interventions.')) return reportLengths.finding;
  if (part.startsWith('details.')) return reportLengths.detail;
  return part.startsWith('notDone.') ? reportLengths.reason : reportLengths.section;
}

/** What a death makes pointless is not asked for; what was written there stays until its author takes it out. */
export const isPointless = (
  { exitMode, patient, content }: Pick<ReportView, 'exitMode' | 'patient' | 'content'>,
  section: (typeof reportSections)[number],
): boolean => {
  const diedHere = exitMode === 'death';
  const isPast = diedHere || patient.deceasedOn !== undefined;
  const pointless = (section === 'followUp' && isPast) || (section === 'treatmentsAtDischarge' && diedHere);
  return pointless && content.sections[section].trim() === '';
};

/** Whether a part of a report is too long or holds what paper cannot show. */
export const holdsRefusedText = (content: ReportContent): boolean =>
  [...partsOf(content)].some(
    ([part, value]) => typeof value === 'string' && textRefusal(value, 'lines', mostOf(part)) !== null,
  );
