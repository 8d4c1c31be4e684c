import { reportSections, reportStatements, type ReportContent } from '@diurne/contracts';

export const statements = reportStatements;
export type Statement = (typeof statements)[number];
type Section = (typeof reportSections)[number];
/** A piece of a report that one person writes at a time: a section, an answer and what goes with it, a finding, the reason of what was not done. */
export type PartKey =
  | `sections.${Section}`
  | Statement
  | `details.${Statement}`
  | `interventions.${string}`
  | `notDone.${string}`
  | 'changes';
export type PartValue = string | boolean | null;

/** Each part of a report by its key. */
export function partsOf(content: ReportContent): ReadonlyMap<PartKey, PartValue> {
  const parts = new Map<PartKey, PartValue>();
  for (const section of reportSections) parts.set(`sections.${section}`, content.sections[section]);
  for (const statement of statements) {
    parts.set(statement, content[statement]);
    parts.set(`details.${statement}`, content.details?.[statement] ?? '');
  }
  for (const { stepId, finding } of content.interventions) parts.set(`interventions.${stepId}`, finding);
  for (const { stepId, reason } of content.notDone ?? []) parts.set(`notDone.${stepId}`, reason);
  parts.set('changes', content.changes ?? '');
  return parts;
}

/** The report with one part otherwise; a step that it does not hold changes nothing. */
export function withPart(content: ReportContent, key: PartKey, value: PartValue): ReportContent {
  const text = typeof value === 'string' ? value : '';
  if (key === 'changes') return { ...content, changes: text };
  if (isStatement(key)) return { ...content, [key]: typeof value === 'boolean' ? value : null };
  const [list, ...rest] = key.split('.');
  const name = rest.join('.');
  if (list === 'sections') return { ...content, sections: { ...content.sections, [name]: text } };
  if (list === 'details') return { ...content, details: { ...content.details, [name]: text } };
  if (list === 'interventions')
    return {
      ...content,
      interventions: content.interventions.map((one) => (one.stepId === name ? { ...one, finding: text } : one)),
    };
  return {
    ...content,
    ...(content.notDone === undefined
      ? {}
      : { notDone: content.notDone.map((one) => (one.stepId === name ? { ...one, reason: text } : one)) }),
  };
}

const isStatement = (key: string): key is Statement => (statements as readonly string[]).includes(key);

/** The part that a refused input stands in, from the path that the API names: `body.content.interventions[2].finding`. */
export function partOfPath(content: ReportContent, path: string): PartKey | null {
  const inner = path.replace(/^body\.content\./, '');
  const listed = /^(interventions|notDone)\[(\d+)\]/.exec(inner);
  if (listed) {
    const list = listed[1] === 'notDone' ? (content.notDone ?? []) : content.interventions;
    const stepId = list[Number(listed[2])]?.stepId;
    return stepId === undefined ? null : `${listed[1] as 'interventions' | 'notDone'}.${stepId}`;
  }
  return partsOf(content).has(inner as PartKey) ? (inner as PartKey) : null;
}
