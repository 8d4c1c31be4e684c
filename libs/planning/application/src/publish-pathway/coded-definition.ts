import { codedStep, professions, soundsLikeSession, specialties, techniques } from '@diurne/grading';
import type { BillingRegime, PathwayDefinition, PathwayStep } from '@diurne/planning-domain';
import { codedCcam } from './faults-of-ccam';

/** What is stored: codes of the closed lists in place of their words, and of a séance the step that makes it. What is in no list stays as typed. */
export function codedDefinition(definition: PathwayDefinition, regime: BillingRegime): PathwayDefinition {
  const says = definition.steps.some(({ treatmentSession }) => treatmentSession === true);
  return {
    ...definition,
    ...(definition.specialty === undefined
      ? {}
      : { specialty: specialties.codeOf(definition.specialty) ?? definition.specialty }),
    steps: definition.steps.map((step) => ({
      ...step,
      ...codesOf(step),
      ...(regime === 'seance' && !says && soundsLikeSession(step.label) ? { treatmentSession: true } : {}),
    })),
  };
}

function codesOf(step: PathwayStep): Pick<PathwayStep, 'profession' | 'specialty' | 'technique' | 'ccam'> {
  const { profession, technique } = codedStep(step);
  return {
    ...(step.profession === undefined ? {} : { profession: profession ?? step.profession }),
    ...specialtyOf(step),
    ...codedCcam(step),
    ...(step.technique === undefined
      ? {}
      : { technique: techniques.codeOf(step.technique) ?? technique ?? step.technique }),
  };
}

/** « cardiologue » written as a profession says the specialty, too: it is not lost with the word. */
function specialtyOf({ specialty, profession }: PathwayStep): Pick<PathwayStep, 'specialty'> {
  if (specialty !== undefined) return { specialty: specialties.codeOf(specialty) ?? specialty };
  const said = professions.codeOf(profession) === undefined ? specialties.codeOf(profession) : undefined;
  return said === undefined ? {} : { specialty: said };
}
