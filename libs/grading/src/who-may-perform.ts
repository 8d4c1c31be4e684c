import { isMedical, type Profession } from './closed-lists/professions';
import type { Technique } from './closed-lists/techniques';
import { codedStep, professionOf } from './coded-step';
import type { StepToGrade } from './visit-to-grade.value';

/**
 * Who besides professionnels médicaux performs a technique by their own rules of practice (CSP: R.4311-5 and following for nurses, R.4321-1
 * and following for physiotherapists, R.4342-1 and following for orthoptists, R.4351-1 and following for radiographers). What stands nowhere is a physician's.
 */
const imaging: readonly Profession[] = ['manipulateur-radio'];
const recordings: readonly Profession[] = ['infirmier', 'technicien-explorations'];
const eyes: readonly Profession[] = ['orthoptiste'];
const alsoBy: Partial<Readonly<Record<Technique, readonly Profession[]>>> = {
  audiometrie: ['audioprothesiste', 'orthophoniste', 'infirmier'],
  'champ-visuel': eyes,
  densitometrie: imaging,
  eeg: [...recordings, ...imaging],
  electrocardiographie: [...recordings, ...imaging],
  'fond-oeil': eyes,
  'holter-ecg': recordings,
  irm: imaging,
  mapa: recordings,
  neurostimulation: ['infirmier', 'masseur-kinesitherapeute'],
  oct: eyes,
  saignee: ['infirmier'],
  'patch-capsaicine': ['infirmier'],
  plethysmographie: recordings,
  'polygraphie-ventilatoire': recordings,
  polysomnographie: recordings,
  'potentiels-evoques': recordings,
  radiographie: imaging,
  retinographie: [...eyes, 'infirmier'],
  scanographie: imaging,
  scintigraphie: imaging,
  spirometrie: [...recordings, 'masseur-kinesitherapeute'],
  'test-marche': [...recordings, 'masseur-kinesitherapeute', 'enseignant-apa'],
};

type Step = Pick<StepToGrade, 'category' | 'label' | 'profession' | 'specialty' | 'ccam' | 'technique'>;

/** Whether what this trade did of a step is what the step says. An act, or a physician's intervention, of nobody or of an unknown trade is not. */
export function mayPerform(step: Step, trade: string | undefined): boolean {
  if (step.category !== 'technicalAct' && step.category !== 'medical') return true;
  const profession = professionOf(trade);
  if (profession === undefined) return false;
  if (isMedical(profession)) return true;
  const { technique } = codedStep(step);
  return step.category === 'technicalAct' && technique !== undefined && (alsoBy[technique] ?? []).includes(profession);
}
