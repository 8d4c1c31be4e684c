import { isMedical, professions, type Profession } from './closed-lists/professions';
import { specialties, type Specialty } from './closed-lists/specialties';
import { ccamCode, techniqueOf, techniqueOfCcam, type Technique } from './closed-lists/techniques';
import type { StepToGrade } from './visit-to-grade.value';

/** What a step's words fold to; a code that is missing was not said, or is in no list. */
export interface CodedStep {
  readonly profession?: Profession | undefined;
  readonly specialty?: Specialty | undefined;
  readonly technique?: Technique | undefined;
  readonly ccam?: string | undefined;
}
type Words = Pick<StepToGrade, 'category' | 'label' | 'profession' | 'specialty' | 'ccam' | 'technique'>;

/** Of a profession, a specialty (a physician's) or a trade that begins with one: « infirmier d’éducation thérapeutique ». */
export function professionOf(typed: string | undefined): Profession | undefined {
  if (typed === undefined) return undefined;
  return (
    professions.codeOf(typed) ??
    (specialties.codeOf(typed) === undefined ? professions.beginningOf(typed) : ('medecin' satisfies Profession))
  );
}

export function codedStep(step: Words): CodedStep {
  const specialty = specialties.codeOf(step.specialty) ?? specialties.codeOf(step.profession);
  return {
    profession: professionOf(step.profession) ?? (specialty === undefined ? undefined : 'medecin'),
    specialty,
    technique: techniqueOfCcam(step.ccam) ?? techniqueOf(step.technique) ?? techniqueOfLabel(step),
    ccam: ccamCode(step.ccam),
  };
}

/** Only where the step says nothing else: a nurse's « prise de sang » is one under whatever heading it stands. */
function techniqueOfLabel({ category, label, profession, technique }: Words): Technique | undefined {
  if (technique !== undefined) return undefined;
  if (category === 'technicalAct') return techniqueOf(label);
  const by = professionOf(profession);
  return category === 'paramedical' && (by === undefined || by === 'infirmier') ? techniqueOf(label) : undefined;
}

/** By a professional of CSP L.4111-1, or under the heading of one where the profession is not known. */
export const isMedicalStep = (step: Words, { profession }: CodedStep): boolean =>
  profession === undefined ? step.category === 'medical' : isMedical(profession);
