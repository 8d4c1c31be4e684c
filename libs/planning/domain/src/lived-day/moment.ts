import type { Minutes } from '@diurne/planning-engine';
import type { TracedFact, TracedMark, VisitOfFacts } from './visit-of-facts.value';

/** A fact or a mark, at its minute of the visit's day. */
export interface Moment {
  readonly kind: TracedFact['kind'] | TracedMark['kind'];
  readonly step: string | null;
  readonly minute: Minutes;
  readonly dying?: boolean | undefined;
}

const words: Readonly<Record<Exclude<Moment['kind'], 'stepDone' | 'stepStarted'>, string>> = {
  arrival: 'l’arrivée',
  departure: 'le départ',
  noShow: 'l’absence',
  placed: 'l’installation',
  placeFreed: 'la place libérée',
  ready: '«\u00a0prêt à partir\u00a0»',
  letterHanded: 'la lettre remise',
};

/** French, as it stands inside a sentence. */
export function nameOfMoment(visit: VisitOfFacts, { kind, step, dying }: Omit<Moment, 'minute'>): string {
  if (dying === true) return 'le décès';
  if (kind !== 'stepDone' && kind !== 'stepStarted') return words[kind];
  const label = `«\u00a0${labelOfStep(visit, step ?? '')}\u00a0»`;
  return kind === 'stepStarted' ? `le début de ${label}` : label;
}

export const labelOfStep = ({ pathway }: VisitOfFacts, code: string): string =>
  pathway.steps.find((step) => step.code === code)?.label ?? code;
