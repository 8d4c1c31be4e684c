import type { GradingDetailView } from '@diurne/contracts';
import type { Grading } from '@diurne/grading';
import type { StandingGround } from '../billing/billing-record.reading';
import { regimeOf, type VisitToJudge } from './grade-planned-visit';

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
  };
}

const groundView = (ground: StandingGround): GradingDetailView['grounds'][number] => ({
  id: ground.id,
  kind: ground.kind,
  criterion: ground.criterion,
  code: ground.code,
  gives: ground.gives,
  justification: ground.justification,
  occurredAt: ground.occurred_at.toISOString(),
  recordedBy: ground.recorded_by,
  recordedAt: ground.recorded_at.toISOString(),
});

function regimeView(judged: VisitToJudge): GradingDetailView['regime'] {
  const decided = judged.record?.decided;
  return {
    value: regimeOf(judged),
    from: decided === undefined ? 'version' : decided.for_visit ? 'visit' : 'pathway',
    decidedBy: decided?.decided_by ?? null,
    decidedAt: decided?.decided_at.toISOString() ?? null,
    reason: decided?.reason ?? null,
  };
}
