import {
  codedStep,
  isMedical,
  professionOf,
  professions,
  soundsLikeSession,
  specialties,
  techniqueOf,
  techniqueOfCcam,
} from '@diurne/grading';
import type { BillingRegime, InputError, PathwayDefinition, PathwayStep } from '@diurne/planning-domain';
import { faultsOfCcam } from './faults-of-ccam';

const personal: readonly PathwayStep['category'][] = ['medical', 'paramedical', 'socioEducational'];

/** What a definition says in words of no list, or that its words contradict: money would be counted on it. By the path of the field. */
export function faultsOfWords(definition: PathwayDefinition, regime: BillingRegime): InputError[] {
  const says = definition.steps.some(
    ({ treatmentSession, label }) => treatmentSession === true || soundsLikeSession(label),
  );
  return [
    ...definition.steps.flatMap((step, index) => faultsOfStep(step, `definition.steps[${index}]`)),
    ...faultsOfCcam(definition),
    ...(regime === 'seance' && !says
      ? [
          {
            path: 'definition.steps',
            message: 'une séance demande l’étape qui la fait («\u00a0treatmentSession\u00a0»)',
          },
        ]
      : []),
  ];
}

function faultsOfStep(step: PathwayStep, path: string): InputError[] {
  const { category, profession, specialty, technique, ccam } = step;
  const unknown = (field: string, what: string, typed: string | undefined, known: boolean): InputError[] =>
    typed === undefined || known
      ? []
      : [{ path: `${path}.${field}`, message: `${what} hors de la liste : «\u00a0${typed}\u00a0»` }];
  return [
    ...(personal.includes(category)
      ? unknown('profession', 'profession', profession, professionOf(profession) !== undefined)
      : []),
    ...(category === 'medical'
      ? unknown('specialty', 'spécialité', specialty, specialties.codeOf(specialty) !== undefined)
      : []),
    ...(category === 'technicalAct'
      ? unknown('technique', 'technique', technique, techniqueOf(technique) !== undefined)
      : []),
    ...contradictions(step, path),
    ...(technique !== undefined && ccam !== undefined && contradict(technique, ccam)
      ? [{ path: `${path}.technique`, message: `ce n’est pas la technique de l’acte ${ccam}` }]
      : []),
  ];
}

function contradict(technique: string, ccam: string): boolean {
  const [said, coded] = [techniqueOf(technique), techniqueOfCcam(ccam)];
  return said !== undefined && coded !== undefined && said !== coded;
}

function contradictions(step: PathwayStep, path: string): InputError[] {
  const { profession } = codedStep(step);
  if (profession === undefined || !personal.includes(step.category)) return [];
  if (isMedical(profession) === (step.category === 'medical')) return [];
  const message = isMedical(profession)
    ? `${professions.wordsOf(profession)} est une profession médicale : la catégorie est «\u00a0medical\u00a0»`
    : `${professions.wordsOf(profession)} n’est pas une profession médicale`;
  return [{ path: `${path}.category`, message }];
}
