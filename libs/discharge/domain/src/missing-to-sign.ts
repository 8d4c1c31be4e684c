import { textRefusal } from '@diurne/text';
import type { MissingContent, ReportContent } from './discharge-report.value';
import { reportSections, sectionRules, statementQuestions, statements } from './report-section.value';

/** What the visit's trace must show before a letter can leave. */
export interface LivedVisit {
  readonly arrived: boolean;
  readonly untracedMandatory: readonly string[];
}

/** Everything that stands in the way of the signature, all at once; empty when it may be signed. Source: CSP R.1112-1-2; regulation file §1.4 and §2. */
export function missingToSign(content: ReportContent, visit: LivedVisit): readonly MissingContent[] {
  const missing: MissingContent[] = [];
  if (!visit.arrived)
    missing.push({
      section: 'interventions',
      message: 'L’arrivée du patient n’est pas tracée\u00a0: il n’y a pas encore de venue à rapporter.',
    });
  for (const section of reportSections) {
    const rule = sectionRules[section];
    if (rule.mandatory && !content.sections[section].trim()) missing.push({ section, message: rule.mandatory });
  }
  for (const statement of statements) {
    if (content[statement] === null)
      missing.push({
        section: statement,
        message: `«\u00a0${statementQuestions[statement]}\u00a0»\u00a0: répondez oui ou non.`,
      });
  }
  for (const { label, finding } of content.interventions) {
    if (!finding.trim())
      missing.push({
        section: 'interventions',
        message: `«\u00a0${label}\u00a0» a été faite\u00a0: dites ce qui a été constaté.`,
      });
  }
  missing.push(...whatPaperCannotShow(content));
  const explained = content.sections.interventions.trim() !== '';
  for (const label of explained ? [] : visit.untracedMandatory) {
    missing.push({
      section: 'interventions',
      message: `«\u00a0${label}\u00a0» était prévue et n’est pas tracée\u00a0: tracez-la, ou écrivez sous «\u00a0Interventions de la journée\u00a0» pourquoi elle n’a pas eu lieu.`,
    });
  }
  return missing;
}

/** Of drafts kept under earlier rules, and of what the trace names: nothing is signed that the page cannot show. */
function whatPaperCannotShow({ sections, interventions }: ReportContent): readonly MissingContent[] {
  const texts = [
    ...reportSections.map((section) => ({ section, text: sections[section], of: '' })),
    ...interventions.flatMap(({ label, performer, finding }) =>
      [label, performer, finding].map((text) => ({ section: 'interventions', text, of: `«\u00a0${label}\u00a0». ` })),
    ),
  ];
  return texts.flatMap(({ section, text, of }) => {
    const refusal = textRefusal(text, 'lines');
    return refusal === null ? [] : [{ section, message: `${of}${refusal}` }];
  });
}
