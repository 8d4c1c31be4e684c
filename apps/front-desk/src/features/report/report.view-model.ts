import { reportLengths, type ReportContent } from '@diurne/contracts';
import { textRefusal } from '@diurne/text';

/** Whether a part of a report is too long or holds what paper cannot show. */
export const holdsRefusedText = ({ sections, interventions }: ReportContent): boolean =>
  Object.values(sections).some((text) => textRefusal(text, 'lines', reportLengths.section) !== null) ||
  interventions.some(({ finding }) => textRefusal(finding, 'lines', reportLengths.finding) !== null);
