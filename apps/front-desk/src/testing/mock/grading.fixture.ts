import type { GradingDetailView } from '@diurne/contracts';

/** What physician and DIM read of a visit of four interventions, one of them in no list. */
export function aGradingDetail(more: Partial<GradingDetailView> = {}): GradingDetailView {
  return {
    ruleSet: 'instruction-2020-52/2',
    gradingClass: 'intermediateStay',
    sure: true,
    reasons: ['3 interventions comptées\u00a0: GHS intermédiaire à partir de 3 (annexe 4 §2.b.iii).'],
    holds: [],
    interventions: [],
    mustBeJustified: [],
    wouldChange: ['Un contexte patient tracé au dossier ferait classer la venue en GHS plein.'],
    externalHint: null,
    rum: {
      contextOrSurveillance: false,
      hospitalReserveProduct: false,
      rescrit: false,
      interventionCount: 'B',
      conversion: false,
      exitMode: null,
    },
    grounds: [],
    regime: { value: 'counted', from: 'version', decidedBy: null, decidedAt: null, reason: null },
    released: null,
    ...more,
  };
}
