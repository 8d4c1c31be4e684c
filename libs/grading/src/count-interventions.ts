import type { GradedIntervention } from './grading.value';
import type { GradingRuleSet, NeverCounted } from './rule-set.value';
import type { GradingBasis, StepToGrade } from './visit-to-grade.value';

type Pool = 'medical' | 'profession' | 'technicalAct';
/** What makes two interventions of one kind the same one; `key` is undefined when the record does not say, `clear` false when it says it in part. */
interface Identity {
  readonly pool: Pool;
  readonly key: string | undefined;
  readonly clear: boolean;
  readonly same: string;
  readonly unclear: string;
}
type Seen = Map<Pool, Set<string | undefined>>;

export const isTracedOrPlanned = (step: StepToGrade, basis: GradingBasis): boolean =>
  basis === 'planned' || step.traced;

/**
 * One line per step, in its order: counted or not, and why. Distinct specialties for physicians, distinct professions for others, distinct
 * techniques for CCAM acts; what is unclear counts only when there is nothing of its kind that it could repeat.
 */
export function countInterventions(
  steps: readonly StepToGrade[],
  basis: GradingBasis,
  rules: GradingRuleSet,
): readonly GradedIntervention[] {
  const seen: Seen = new Map();
  const verdicts = new Map<StepToGrade, { counted: boolean; why: string }>();
  const judge = (step: StepToGrade): void => {
    verdicts.set(step, judgeStep(step, basis, rules, seen));
  };
  // What is clear first: an unclear step may only count where no clear one of its kind does.
  for (const step of steps) if (identityOf(step, rules)?.clear === true) judge(step);
  for (const step of steps) if (!verdicts.has(step)) judge(step);
  return steps.map((step) => ({
    label: step.label,
    category: step.category,
    ...(verdicts.get(step) ?? { counted: false, why: '' }),
  }));
}

/** Whether it would count if it were done and nothing else of its kind was. */
export function couldCount(step: StepToGrade, rules: GradingRuleSet): boolean {
  return identityOf(step, rules) !== undefined && neverCountedBy(step, rules) === undefined;
}

function judgeStep(
  step: StepToGrade,
  basis: GradingBasis,
  rules: GradingRuleSet,
  seen: Seen,
): { counted: boolean; why: string } {
  const identity = identityOf(step, rules);
  if (!identity)
    return { counted: false, why: 'n’est pas une intervention (accueil, soins courants, prélèvement, repas, attente)' };
  const never = neverCountedBy(step, rules);
  if (never) return { counted: false, why: never.why };
  if (!isTracedOrPlanned(step, basis))
    return { counted: false, why: 'prévue mais pas tracée au dossier\u00a0: ne compte pas' };
  const before = seen.get(identity.pool) ?? new Set();
  if (identity.key === undefined && before.size > 0) return { counted: false, why: identity.unclear };
  if (repeats(identity, before)) return { counted: false, why: identity.same };
  seen.set(identity.pool, before.add(identity.key));
  return { counted: true, why: whyCounted(step, identity) };
}

function repeats({ key, clear }: Identity, before: ReadonlySet<string | undefined>): boolean {
  return before.has(key) || (!clear && [...before].some((other) => other?.startsWith(`${key}|`)));
}

function identityOf(step: StepToGrade, rules: GradingRuleSet): Identity | undefined {
  switch (step.category) {
    case 'notCounted':
      return undefined;
    case 'medical':
      return identity(
        'medical',
        step.specialty ?? step.profession,
        'même spécialité qu’une intervention médicale déjà comptée',
        'spécialité non précisée\u00a0: ne compte pas en plus d’une autre intervention médicale',
      );
    case 'paramedical':
    case 'socioEducational':
      return byProfession(step, rules);
    // Two codes may be one technique: only the technique tells two acts apart.
    case 'technicalAct':
      return identity(
        'technicalAct',
        step.technique,
        'même technique qu’un acte déjà compté',
        'technique non précisée\u00a0: ne compte pas en plus d’un autre acte',
      );
  }
}

function byProfession(step: StepToGrade, rules: GradingRuleSet): Identity {
  const once = identity(
    'profession',
    step.profession,
    'même profession qu’une intervention déjà comptée',
    'profession non précisée\u00a0: ne compte pas en plus d’une autre',
  );
  if (rules.options.sameProfession === 'oncePerProfession' || once.key === undefined) return once;
  return step.performerId === undefined
    ? { ...once, clear: false }
    : { ...once, key: `${once.key}|${step.performerId}`, same: 'même professionnel qu’une intervention déjà comptée' };
}

function identity(pool: Pool, words: string | undefined, same: string, unclear: string): Identity {
  const key = plain(words);
  return { pool, key, clear: key !== undefined, same, unclear };
}

function whyCounted(step: StepToGrade, { pool, key }: Identity): string {
  if (key === undefined) return 'intervention seule de sa sorte';
  switch (pool) {
    case 'medical':
      return `intervention médicale directe (${step.specialty ?? step.profession})`;
    case 'profession':
      return `intervention directe auprès du patient (${step.profession})`;
    case 'technicalAct':
      return `acte technique (${[step.ccam, step.technique].filter((word) => word !== undefined).join(', ')})`;
  }
}

function neverCountedBy(step: StepToGrade, rules: GradingRuleSet): NeverCounted | undefined {
  return rules.neverCounted.find(({ field, value }) => {
    const own = field === 'ccam' ? step.ccam?.replaceAll(' ', '').slice(0, 7) : step[field];
    return plain(own) === plain(value);
  });
}

/** Without case, accents and outer spaces; undefined when empty. */
function plain(words: string | undefined): string | undefined {
  const kept = words?.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
  return kept === '' ? undefined : kept;
}
