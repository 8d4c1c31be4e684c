import { counted, NBSP } from './french-words';
import type { GradingClass } from './grading.value';
import { groundsOf, isJustified } from './grounds';
import type { GradingRuleSet, RulePoint } from './rule-set.value';
import type { VisitToGrade } from './visit-to-grade.value';

export interface Decision {
  readonly gradingClass: GradingClass;
  readonly sure: boolean;
  readonly reason: string;
  readonly point: RulePoint;
}

/** The order of decision of the instruction; the first that applies decides. `count`: interventions that count. */
export function decideClass(visit: VisitToGrade, count: number, rules: GradingRuleSet): Decision {
  const decide = (gradingClass: GradingClass, point: RulePoint, says: string): Decision => ({
    gradingClass,
    sure: gradingClass !== 'undetermined',
    point,
    reason: `${says} (${rules.sources[point].source}).`,
  });

  if ((visit.field ?? 'mco') !== 'mco')
    return decide('outOfField', 'field', 'Les SMR et la psychiatrie ne relèvent pas de la gradation');
  if (visit.regime === 'seance')
    return decide('seance', 'seance', 'Une séance échappe aux critères de l’hospitalisation de jour');
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
  if (visit.regime === 'undetermined')
    return decide('undetermined', 'undetermined', 'Le régime de ce parcours n’est pas encore décidé par le DIM');
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
  if (count >= rules.fullStayFrom)
    return decide('fullStay', 'fullStayCount', `${counted(count)}${NBSP}: GHS plein à partir de ${rules.fullStayFrom}`);
  if (count >= rules.intermediateStayFrom)
    return decide(
      'intermediateStay',
      'intermediateCount',
      `${counted(count)}${NBSP}: GHS intermédiaire à partir de ${rules.intermediateStayFrom}`,
    );
  return decide(
    'external',
    'belowCount',
    `${counted(count)}, aucun motif médical justifié${NBSP}: moins de ${rules.intermediateStayFrom}, facturation externe`,
  );
}
