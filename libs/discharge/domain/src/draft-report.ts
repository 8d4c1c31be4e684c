import type { ReportContent, ReportedIntervention } from './discharge-report.value';
import { reportSections, type ReportSection } from './report-section.value';

export interface VisitAsLived {
  /** Why the patient came, from the request. */
  readonly justification: string;
  /** Default sentences of the pathway, by section code; unknown codes are ignored. */
  readonly pathwaySentences: Readonly<Record<string, string>>;
  /** Steps whose trace counts, that is done, and confirmed where they had to be. */
  readonly done: readonly Omit<ReportedIntervention, 'finding'>[];
}

/** The first draft, pre-filled from the request, the pathway and the trace. Statements start unanswered: a machine does not say « non » for a physician. */
export function draftReport(visit: VisitAsLived): ReportContent {
  const written = Object.fromEntries(
    reportSections.map((section) => [section, visit.pathwaySentences[section] ?? '']),
  ) as Record<ReportSection, string>;
  const sections = { ...written, reason: written.reason || visit.justification };
  return {
    sections,
    resistantOrganisms: null,
    transfusion: null,
    bloodProducts: null,
    interventions: inOrder(visit.done.map((step) => ({ ...step, finding: '' }))),
  };
}

/** Brings a draft up to date with the trace: what was written stays, what has been done since is added, what was withdrawn goes, unless it holds a finding. */
export function followTrace(content: ReportContent, done: VisitAsLived['done']): ReportContent {
  const traced = new Map(done.map((step) => [step.stepId, step]));
  const kept = content.interventions
    .filter(({ stepId, finding }) => traced.has(stepId) || finding.trim() !== '')
    .map((written) => ({ ...written, ...traced.get(written.stepId) }));
  const known = new Set(kept.map(({ stepId }) => stepId));
  return {
    ...content,
    interventions: inOrder([
      ...kept,
      ...done.filter(({ stepId }) => !known.has(stepId)).map((step) => ({ ...step, finding: '' })),
    ]),
  };
}

const inOrder = (interventions: readonly ReportedIntervention[]): readonly ReportedIntervention[] =>
  [...interventions].sort((a, b) => a.doneAtMinute - b.doneAtMinute || (a.stepId < b.stepId ? -1 : 1));
