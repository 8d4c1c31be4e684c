import { counted, NBSP } from './french-words';
import type { GradingClass } from './grading-class';
import { groundsOf, isJustified } from './grounds';
import type { GradingRuleSet, RulePoint } from './rule-set.value';
import { sessionActs, sessionGiven } from './treatment-session';
import type { VisitToGrade } from './visit-to-grade.value';

export interface Decision {
  readonly gradingClass: GradingClass;
  readonly sure: boolean;
  readonly reason: string;
  readonly point: RulePoint;
}
type Decide = (gradingClass: GradingClass, point: RulePoint, says: string) => Decision;

/** The order of decision of the instruction; the first that applies decides. `count`: interventions that count. */
export function decideClass(visit: VisitToGrade, count: number, rules: GradingRuleSet): Decision {
  const decide: Decide = (gradingClass, point, says) => ({
    gradingClass,
    sure: gradingClass !== 'undetermined' && !isExitToJudge(visit),
    point,
    reason: `${says} (${rules.sources[point].source}).`,
  });
  return outside(visit, rules, decide) ?? byRegime(visit, decide) ?? byCount(visit, count, rules, decide);
}

/** The stay goes on elsewhere, or ended with a death: the class stands, and the DIM looks at it. */
export const isExitToJudge = ({ exit }: Pick<VisitToGrade, 'exit'>): boolean =>
  exit === 'transfer' || exit === 'death' || exit === 'other';

/** A class is only given to a day visit that took place where the rules apply. */
function outside(visit: VisitToGrade, rules: GradingRuleSet, decide: Decide): Decision | undefined {
  if (visit.tookPlace === false) return decide('noVisit', 'noVisit', 'Le patient n’est pas venu');
  if ((visit.field ?? 'mco') !== 'mco')
    return decide('outOfField', 'field', 'Les SMR et la psychiatrie ne relèvent pas de la gradation');
  if (!rules.appliesIn.includes(visit.territory ?? 'metropole'))
    return decide('outOfField', 'territory', 'La gradation ne s’applique pas dans ce territoire');
  return visit.exit === 'mutation'
    ? decide(
        'conversion',
        'conversion',
        'Le patient est passé en hospitalisation complète\u00a0: ce n’est plus une venue de jour',
      )
    : undefined;
}

function byRegime(visit: VisitToGrade, decide: Decide): Decision | undefined {
  if (visit.regime === 'seance') {
    if (sessionGiven(visit))
      return decide('seance', 'seance', 'Une séance échappe aux critères de l’hospitalisation de jour');
    if (sessionActs(visit.steps).length === 0)
      return decide('undetermined', 'seance', 'Le parcours ne dit pas quelle étape est la séance');
  }
  if (visit.admittedInDayHospital === false)
    return decide(
      'external',
      'dayHospital',
      'Le patient n’a pas été admis dans la structure d’hospitalisation de jour',
    );
  if (visit.rescrit)
    return decide(
      visit.rescrit.gives,
      'rescrit',
      `Le rescrit tarifaire n°${NBSP}${visit.rescrit.number} fixe la classe`,
    );
  return visit.regime === 'undetermined'
    ? decide('undetermined', 'undetermined', 'Le régime de ce parcours n’est pas encore décidé par le DIM')
    : undefined;
}

function byCount(visit: VisitToGrade, count: number, rules: GradingRuleSet, decide: Decide): Decision {
  if (visit.acteClassant !== undefined)
    return decide(
      'fullStay',
      'acteClassant',
      `L’acte classant ${visit.acteClassant} donne un GHS plein quel que soit le nombre d’interventions`,
    );
  const ground = groundsOf(visit).find(isJustified);
  if (ground)
    return decide(
      'fullStay',
      'ground',
      `${ground.label}, ${ground.expected ? 'prévue' : 'justifiée au dossier'}${NBSP}: GHS plein quel que soit le nombre d’interventions`,
    );
  const notGiven = visit.regime === 'seance' ? `séance prévue mais pas tracée${NBSP}; ` : '';
  const says = (words: string): string => {
    const whole = `${notGiven}${words}`;
    return `${whole[0]?.toUpperCase()}${whole.slice(1)}`;
  };
  if (count >= rules.fullStayFrom)
    return decide(
      'fullStay',
      'fullStayCount',
      says(`${counted(count)}${NBSP}: GHS plein à partir de ${rules.fullStayFrom}`),
    );
  if (count >= rules.intermediateStayFrom)
    return decide(
      'intermediateStay',
      'intermediateCount',
      says(`${counted(count)}${NBSP}: GHS intermédiaire à partir de ${rules.intermediateStayFrom}`),
    );
  return decide(
    'external',
    'belowCount',
    says(
      `${counted(count)}, aucun motif médical justifié${NBSP}: moins de ${rules.intermediateStayFrom}, consultation externe`,
    ),
  );
}
