import { plainWords } from './closed-lists/plain-words';
import type { StepToGrade, VisitToGrade } from './visit-to-grade.value';

/** Words of an act that makes a séance, and of those that only surround it. */
const given =
  /^(?:perfusion|transfusion|poche|culot|chimiotherapie|immunotherapie|dialyse|hemodialyse|apherese|irradiation|seance)$/;
const around = /^(?:pose|retrait|rincage|controle|delivrance|preparation|premedication|surveillance|bilan|feu|retour)$/;

/** Whether a step's label names the act that makes a séance, for pathways published before they said it themselves. */
export function soundsLikeSession(label: string): boolean {
  const words = plainWords(label);
  return words.some((word) => given.test(word)) && !words.some((word) => around.test(word));
}

/** The acts of which one must have been given for there to be a séance. */
export function sessionActs(steps: readonly StepToGrade[]): readonly StepToGrade[] {
  const marked = steps.filter(({ treatmentSession }) => treatmentSession === true);
  return marked.length > 0 ? marked : steps.filter(({ label }) => soundsLikeSession(label));
}

/** What is declared and waits for its performer was given all the same: the release waits for the confirmation, the class does not. */
export function sessionGiven({ steps, basis }: Pick<VisitToGrade, 'steps' | 'basis'>): boolean {
  return sessionActs(steps).some(({ traced, declared }) => basis === 'planned' || traced || declared === true);
}
