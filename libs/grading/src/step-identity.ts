import { professions } from './closed-lists/professions';
import { specialties } from './closed-lists/specialties';
import { techniques } from './closed-lists/techniques';
import { codedStep, isMedicalStep, type CodedStep } from './coded-step';
import { NBSP } from './french-words';
import type { GradingRuleSet, NeverCounted } from './rule-set.value';
import type { StepToGrade } from './visit-to-grade.value';

export type Pool = 'medical' | 'profession' | 'technicalAct';
/** What makes two interventions of one kind the same one: any key that they share. Without keys the record does not say. */
export interface StepIdentity {
  readonly pool: Pool;
  readonly keys: readonly string[];
  /** False where the keys say it in part, or not at all: it is judged after what is clear. */
  readonly clear: boolean;
  /** Nothing tells it from others: it counts only beside nothing of its kind. */
  readonly alone: boolean;
  /** The record should say more. */
  readonly unclear: boolean;
  readonly counts: string;
  readonly same: string;
  readonly unsaid: string;
}

/** Undefined for what is no intervention. */
export function identityOf(step: StepToGrade, rules: GradingRuleSet): StepIdentity | undefined {
  if (step.category === 'notCounted') return undefined;
  const coded = codedStep(step);
  if (step.category === 'technicalAct') return ofAct(step, coded);
  return isMedicalStep(step, coded) ? ofPhysician(step, coded) : ofProfession(step, coded, rules);
}

export function neverCountedBy(step: StepToGrade, rules: GradingRuleSet): NeverCounted | undefined {
  const coded = codedStep(step);
  return rules.neverCounted.find(({ field, value }) => coded[field] === value);
}

function ofPhysician(step: StepToGrade, { profession, specialty }: CodedStep): StepIdentity {
  const key = specialty ?? (profession === 'medecin' ? undefined : profession);
  const words = specialty ? specialties.wordsOf(specialty) : profession ? professions.wordsOf(profession) : '';
  return {
    pool: 'medical',
    ...told(key, 'Spécialité', step.specialty ?? (profession === undefined ? step.profession : undefined)),
    counts: `intervention médicale directe (${words})`,
    same: 'même spécialité qu’une intervention médicale déjà comptée',
  };
}

function ofProfession(step: StepToGrade, { profession }: CodedStep, rules: GradingRuleSet): StepIdentity {
  const once: StepIdentity = {
    pool: 'profession',
    ...told(profession, 'Profession', step.profession),
    counts: `intervention directe auprès du patient (${profession ? professions.wordsOf(profession) : ''})`,
    same: 'même profession qu’une intervention déjà comptée',
  };
  if (rules.options.sameProfession === 'oncePerProfession' || profession === undefined) return once;
  return step.performerId === undefined
    ? { ...once, clear: false }
    : {
        ...once,
        keys: [`${profession}|${step.performerId}`],
        same: 'même professionnel qu’une intervention déjà comptée',
      };
}

/** Two codes may be one technique, and one code is never two: only the technique tells two acts apart, either makes them one. */
function ofAct(step: StepToGrade, { technique, ccam }: CodedStep): StepIdentity {
  const words = [step.ccam, technique ? techniques.wordsOf(technique) : undefined].filter((word) => word !== undefined);
  const act = {
    pool: 'technicalAct',
    counts: `acte technique (${words.join(', ')})`,
    same: 'même technique qu’un acte déjà compté',
  } as const;
  if (technique === 'guidage')
    return {
      ...act,
      keys: [],
      clear: false,
      alone: true,
      unclear: false,
      unsaid: 'guide un autre acte\u00a0: une seule technique avec lui',
    };
  const said = told(technique, 'Technique', step.technique);
  return { ...act, ...said, keys: [...said.keys, ...(ccam === undefined ? [] : [`ccam|${ccam}`])] };
}

/** A code tells it from others; words of no list, or none, do not. */
function told(
  code: string | undefined,
  what: 'Spécialité' | 'Profession' | 'Technique',
  typed: string | undefined,
): Pick<StepIdentity, 'keys' | 'clear' | 'alone' | 'unclear' | 'unsaid'> {
  const lacks = typed?.trim() ? `«${NBSP}${typed}${NBSP}» n’est dans aucune liste` : 'non précisée';
  return {
    keys: code === undefined ? [] : [code],
    clear: code !== undefined,
    alone: code === undefined,
    unclear: code === undefined,
    unsaid: `${what.toLowerCase()} ${lacks}`,
  };
}
