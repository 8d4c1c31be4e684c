import type { ReportContent, ReportedIntervention, StepDone, StepNotDone } from './discharge-report.value';
import { reportSections, type ReportSection } from './report-section.value';

export interface VisitAsLived {
  /** Why the patient came, from the request. */
  readonly justification: string;
  /** Sentences of the pathway, by section code: proposals, which a person accepts or leaves. */
  readonly pathwaySentences: Readonly<Record<string, string>>;
  /** Steps whose trace counts, that is done, and confirmed where they had to be. */
  readonly done: readonly StepDone[];
  /** Planned care without such a trace. */
  readonly untraced?: readonly Omit<StepNotDone, 'reason'>[];
}

/** The first draft, pre-filled from the request and the trace. A machine neither says « non » for a physician, nor that something was done or is planned. */
export function draftReport(visit: VisitAsLived): ReportContent {
  const blank = Object.fromEntries(reportSections.map((section) => [section, ''])) as Record<ReportSection, string>;
  return followTrace(
    {
      sections: { ...blank, reason: visit.justification },
      resistantOrganisms: null,
      transfusion: null,
      bloodProducts: null,
      interventions: [],
      notDone: [],
    },
    visit,
  );
}

/** Brings a draft up to date with the trace: what was written stays, what has been done since is added, what was withdrawn goes, unless it holds a finding. */
export function followTrace(content: ReportContent, { done, untraced = [] }: Traced): ReportContent {
  const traced = new Map(done.map((step) => [step.stepId, step]));
  const kept = content.interventions
    .filter(({ stepId, finding }) => traced.has(stepId) || finding.trim() !== '')
    .map((written) => ({ ...written, ...traced.get(written.stepId) }));
  const known = new Set(kept.map(({ stepId }) => stepId));
  const reasons = new Map(content.notDone?.map(({ stepId, reason }) => [stepId, reason]));
  return {
    ...content,
    interventions: inOrder([
      ...kept,
      ...done.filter(({ stepId }) => !known.has(stepId)).map((step) => ({ ...step, finding: '' })),
    ]),
    notDone: untraced.map(({ stepId, label }) => ({ stepId, label, reason: reasons.get(stepId) ?? '' })),
  };
}
type Traced = Pick<VisitAsLived, 'done' | 'untraced'>;

/** What the pathway would say in sections that say something else, or nothing: shown as proposals until a person takes them. */
export function proposalsFor(
  content: ReportContent,
  pathwaySentences: VisitAsLived['pathwaySentences'],
): Partial<Record<ReportSection, string>> {
  const proposed = reportSections.flatMap((section) => {
    const sentence = pathwaySentences[section]?.trim() ?? '';
    return sentence === '' || content.sections[section].includes(sentence) ? [] : [[section, sentence] as const];
  });
  return Object.fromEntries(proposed);
}

const inOrder = (interventions: readonly ReportedIntervention[]): readonly ReportedIntervention[] =>
  [...interventions].sort((a, b) => a.doneAtMinute - b.doneAtMinute || (a.stepId < b.stepId ? -1 : 1));
