import type { ReportContent as ContentView } from '@diurne/contracts';
import type { ReportContent } from '@diurne/discharge-domain';

export const contentView = ({ interventions, notDone, ...content }: ReportContent): ContentView => ({
  ...content,
  interventions: [...interventions],
  ...(notDone === undefined ? {} : { notDone: [...notDone] }),
});
