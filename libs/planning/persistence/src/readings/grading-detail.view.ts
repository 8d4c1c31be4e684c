import type { GradingDetailView } from '@diurne/contracts';
import type { Grading } from '@diurne/grading';
import { regimeOf, type StandingGround, type VisitToJudge } from '@diurne/planning-application';

/** Class, holds and reasons, with what they rest on: for physician and DIM only. */
export function gradingDetailOf(grading: Grading, judged: VisitToJudge): GradingDetailView {
  const { ruleSet, gradingClass, sure, reasons, holds, interventions, externalHint, rum } = grading;
  return {
    ruleSet,
    gradingClass,
    sure,
    reasons: [...reasons],
    holds: holds.map(({ code, message }) => ({ code, message })),
    interventions: interventions.map(({ label, counted, unclear, why }) => ({ label, counted, unclear, why })),
    mustBeJustified: [...grading.mustBeJustified],
    wouldChange: [...grading.wouldChange],
    externalHint,
    rum: { ...rum },
    grounds: (judged.record?.grounds ?? []).map(groundView),
    regime: regimeView(judged),
    released: releaseView(judged),
  };
}

const groundView = (ground: StandingGround): GradingDetailView['grounds'][number] => ({
  id: ground.id,
  kind: ground.kind,
  criterion: ground.criterion,
  code: ground.code,
  gives: ground.gives,
  justification: ground.justification,
  occurredAt: ground.occurredAt.toISOString(),
  recordedBy: ground.recordedBy,
  recordedAt: ground.recordedAt.toISOString(),
});

function regimeView(judged: VisitToJudge): GradingDetailView['regime'] {
  const decided = judged.record?.decided;
  return {
    value: regimeOf(judged),
    from: decided === undefined ? 'version' : decided.forVisit ? 'visit' : 'pathway',
    decidedBy: decided?.decidedBy ?? null,
    decidedAt: decided?.decidedAt.toISOString() ?? null,
    reason: decided?.reason ?? null,
  };
}

function releaseView({ record }: VisitToJudge): GradingDetailView['released'] {
  const released = record?.released;
  return released === undefined
    ? null
    : {
        gradingClass: released.gradingClass,
        count: released.count,
        reason: released.reason,
        by: released.releasedBy,
        at: released.releasedAt.toISOString(),
      };
}
