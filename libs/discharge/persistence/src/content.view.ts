import type { ReportContent as ContentView } from '@diurne/contracts';
import { wholeContent, type ReportContent } from '@diurne/discharge-domain';

export function contentView(kept: ReportContent): ContentView {
  const { interventions, notDone, ...content } = wholeContent(kept);
  return {
    ...content,
    interventions: interventions.map(({ given, ...one }) => ({ ...one, ...(given ? { given: [...given] } : {}) })),
    ...(notDone === undefined ? {} : { notDone: [...notDone] }),
  };
}
