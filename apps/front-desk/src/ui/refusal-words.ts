import { Refusal } from '../http/refusal';
import { patientElsewhere } from './other-visit-links';

const unexpected = 'Cette page a rencontré une erreur. Rechargez-la ; si cela continue, prévenez le support.';

export const sentencesOf = (error: unknown): readonly string[] =>
  error instanceof Refusal ? error.sentences : [unexpected];
/** The patient's visits elsewhere that are in the way. */
export const otherVisitsOf = (error: unknown): readonly string[] =>
  error instanceof Refusal
    ? (error.problem.violations ?? []).flatMap(({ code, visits }) => (code === patientElsewhere ? visits : []))
    : [];
export const codeOf = (error: unknown): string => (error instanceof Refusal ? error.code : 'page-error');
