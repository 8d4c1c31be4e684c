import type { ReportContent, ReportedIntervention, StepDone, StepNotDone } from './discharge-report.value';
import { isPointless, type DeathAtHand } from './after-death';
import { reportSections, type ReportSection } from './report-section.value';

export interface VisitAsLived {
  /** Why the patient came, from the request. */
  readonly justification: string;
  /** What the request says of the patient; null when it says nothing. */
  readonly allergies?: string | null | undefined;
  readonly treatments?: string | null | undefined;
  /** Sentences of the pathway, by section code: proposals, which a person accepts or leaves. */
  readonly pathwaySentences: Readonly<Record<string, string>>;
  /** Steps that the trace says are done; those that wait for whoever did them are marked. */
  readonly done: readonly StepDone[];
  /** Planned care without such a trace, and what somebody said was not done. */
  readonly untraced?: readonly Omit<StepNotDone, 'reason'>[];
}

/** The first draft, pre-filled from the request and the trace. A machine neither says « non » for a physician, nor that something was done or is planned. */
export function draftReport(visit: VisitAsLived): ReportContent {
  return followTrace(
    {
      sections: {
        ...blankSections(),
        reason: visit.justification,
        allergies: visit.allergies ?? '',
        treatmentsAtEntry: visit.treatments ?? '',
      },
      resistantOrganisms: null,
      transfusion: null,
      bloodProducts: null,
      interventions: [],
      notDone: [],
    },
    visit,
  );
}

const blankSections = () =>
  Object.fromEntries(reportSections.map((section) => [section, ''])) as Record<ReportSection, string>;

/** A content that was kept under earlier rules, with the sections that it did not know. */
export const wholeContent = (kept: ReportContent): ReportContent => ({
  ...kept,
  sections: { ...blankSections(), ...kept.sections },
});

/** Brings a draft up to date with the trace: what was written stays, what has been done since is added, what was withdrawn goes; where something had been written of it, it stays marked until that is settled. */
export function followTrace(content: ReportContent, { done, untraced = [] }: Traced): ReportContent {
  const traced = new Map(done.map((step) => [step.stepId, step]));
  const kept = content.interventions
    .filter(({ stepId, finding }) => traced.has(stepId) || finding.trim() !== '')
    .map(({ withdrawn: _, ...written }) => {
      const step = traced.get(written.stepId);
      return step ? { ...step, finding: written.finding } : { ...written, withdrawn: true };
    });
  const known = new Set(kept.map(({ stepId }) => stepId));
  const reasons = new Map(content.notDone?.map(({ stepId, reason }) => [stepId, reason]));
  return {
    ...content,
    interventions: inOrder([
      ...kept,
      ...done.filter(({ stepId }) => !known.has(stepId)).map((step) => ({ ...step, finding: '' })),
    ]),
    notDone: untraced.map((step) => ({ ...step, reason: reasons.get(step.stepId) ?? '' })),
  };
}
type Traced = Pick<VisitAsLived, 'done' | 'untraced'>;

/** What the pathway would say in sections that say something else, or nothing: shown as proposals until a person takes them. */
export function proposalsFor(
  content: ReportContent,
  pathwaySentences: VisitAsLived['pathwaySentences'],
  death: DeathAtHand = {},
): Partial<Record<ReportSection, string>> {
  const proposed = reportSections.flatMap((section) => {
    const sentence = pathwaySentences[section]?.trim() ?? '';
    return sentence === '' || isPointless(section, death) || content.sections[section].includes(sentence)
      ? []
      : [[section, sentence] as const];
  });
  return Object.fromEntries(proposed);
}

const inOrder = (interventions: readonly ReportedIntervention[]): readonly ReportedIntervention[] =>
  [...interventions].sort((a, b) => a.doneAtMinute - b.doneAtMinute || (a.stepId < b.stepId ? -1 : 1));
