import { textRefusal } from '@diurne/text';
import { frenchHour } from '@diurne/time';
import type { MissingContent, ReportContent, ReportedIntervention } from './discharge-report.value';
import { isPointless, type DeathAtHand } from './after-death';
import {
  reportSections,
  sectionRules,
  statementDetails,
  statementQuestions,
  statements,
  type ReportSection,
} from './report-section.value';

/** What the visit's trace must show before a letter can leave. */
export interface LivedVisit extends DeathAtHand {
  readonly arrived: boolean;
}
/** What a version is besides its content. */
export interface VersionAtHand {
  readonly number: number;
}

/** Everything that stands in the way of the signature, all at once; empty when it may be signed. Source: CSP R.1112-1-2; regulation file §1.4 and §2. */
export function missingToSign(
  content: ReportContent,
  visit: LivedVisit,
  { number }: VersionAtHand,
): readonly MissingContent[] {
  const missing: MissingContent[] = [];
  if (!visit.arrived)
    missing.push({
      section: 'interventions',
      message: 'L’arrivée du patient n’est pas tracée\u00a0: il n’y a pas encore de venue à rapporter.',
    });
  if (number > 1 && !content.changes?.trim())
    missing.push({ section: 'changes', message: `Dites ce que la version ${number} change à la précédente.` });
  for (const section of reportSections) {
    const rule = sectionRules[section];
    if (isPointless(section, visit)) {
      if (content.sections[section].trim()) missing.push({ section, message: afterDeath[section] ?? '' });
      continue;
    }
    if (rule.mandatory && !content.sections[section].trim()) missing.push({ section, message: rule.mandatory });
  }
  for (const statement of statements) {
    if (content[statement] === null)
      missing.push({
        section: statement,
        message: `«\u00a0${statementQuestions[statement]}\u00a0»\u00a0: répondez oui ou non.`,
      });
    if (content[statement] === true && !content.details?.[statement]?.trim())
      missing.push({ section: statement, message: statementDetails[statement].mandatory });
  }
  return [...missing, ...unsaidSteps(content), ...whatPaperCannotShow(content)];
}

/** Nothing that a person wrote is erased: they take it out themselves. */
const afterDeath: Partial<Record<ReportSection, string>> = {
  followUp: 'Le patient est décédé\u00a0: la lettre ne dit pas de suites à donner. Videz cette partie.',
  treatmentsAtDischarge:
    'Le patient est décédé pendant la venue\u00a0: il n’y a pas de traitements à la sortie. Videz cette partie.',
};

/** An intervention says what it found; care that was planned and is not traced says why. */
function unsaidSteps({ interventions, notDone = [] }: ReportContent): readonly MissingContent[] {
  const unsaid = interventions.filter((one) => asksFinding(one) && !one.finding.trim());
  return [
    ...interventions
      .filter(({ withdrawn, finding }) => withdrawn === true && finding.trim() !== '')
      .map(({ label }) => ({
        section: 'interventions',
        message: `L’étape «\u00a0${label}\u00a0» n’est plus tracée\u00a0: tracez-la de nouveau, ou effacez ce qui en est dit.`,
      })),
    ...unsaid.map(({ label }) => ({
      section: 'interventions',
      message: `L’étape «\u00a0${label}\u00a0» a été faite\u00a0: dites ce qui a été constaté.`,
    })),
    ...notDone
      .filter(({ said, reason }) => !said && !reason.trim())
      .map(({ label, toComeBy }) => ({
        section: 'notDone',
        message:
          toComeBy === undefined
            ? `L’étape «\u00a0${label}\u00a0» était prévue et n’est pas tracée\u00a0: tracez-la, ou dites pourquoi elle n’a pas eu lieu.`
            : `L’étape «\u00a0${label}\u00a0» est prévue jusqu’à ${frenchHour(toComeBy)}\u00a0: attendez qu’elle soit tracée, ou dites pourquoi elle n’aura pas lieu.`,
      })),
  ];
}

/** Other care is told as it was done: nothing need be found by a meal or a blood draw. */
const asksFinding = ({ counted, unconfirmed, withdrawn }: ReportedIntervention): boolean =>
  counted !== false && unconfirmed !== true && withdrawn !== true;

/** Of drafts kept under earlier rules, and of what the trace names: nothing is signed that the page cannot show. */
function whatPaperCannotShow({
  sections,
  interventions,
  notDone = [],
  details = {},
  changes = '',
}: ReportContent): readonly MissingContent[] {
  const of = (label: string): string => `«\u00a0${label}\u00a0». `;
  const texts = [
    { section: 'changes', text: changes, of: '' },
    ...reportSections.map((section) => ({ section, text: sections[section], of: '' })),
    ...statements.map((section) => ({ section, text: details[section] ?? '', of: '' })),
    ...interventions.flatMap(({ label, performer, profession, outsideGates, given = [], finding }) =>
      [label, performer, profession ?? '', outsideGates ?? '', ...given, finding].map((text) => ({
        section: 'interventions',
        text,
        of: of(label),
      })),
    ),
    ...notDone.flatMap(({ label, said, reason }) =>
      [label, said ?? '', reason].map((text) => ({ section: 'notDone', text, of: of(label) })),
    ),
  ];
  return texts.flatMap(({ section, text, of: step }) => {
    const refusal = textRefusal(text, 'lines');
    return refusal === null ? [] : [{ section, message: `${step}${refusal}` }];
  });
}
