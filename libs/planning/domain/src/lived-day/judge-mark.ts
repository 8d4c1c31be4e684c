import { frenchHour } from '@diurne/time';
import { againstOthers } from './against-others';
import { labelOfStep, nameOfMoment } from './moment';
import type { TracedMark, VisitOfFacts } from './visit-of-facts.value';

const once: readonly TracedMark['kind'][] = ['stepStarted', 'ready', 'letterHanded'];

/** Why a mark cannot be so beside the facts and the marks that stand, in French; empty when it can. */
export function againstMark(visit: VisitOfFacts, mark: TracedMark): string[] {
  const { facts, marks = [], leftOut = [] } = visit;
  if (!facts.some(({ kind }) => kind === 'arrival'))
    return ['Le patient n’est pas arrivé\u00a0: déclarez d’abord son arrivée.'];
  const hours = againstOthers(visit, mark);
  if (hours.length > 0) return [...hours, 'Corrigez d’abord l’une des deux heures.'];
  if (mark.kind === 'stepStarted' && leftOut.includes(mark.step ?? ''))
    return [
      `«\u00a0${labelOfStep(visit, mark.step ?? '')}\u00a0» est déclarée non faite\u00a0: elle n’a pas commencé. Retirez d’abord cette déclaration si elle est fausse.`,
    ];
  if (mark.kind === 'letterHanded') {
    const refusal = againstLetterHanded(visit, mark);
    if (refusal !== null) return [refusal];
  }
  if (once.includes(mark.kind) && marks.some(({ kind, step }) => kind === mark.kind && step === mark.step))
    return ['C’est déjà noté. Retirez d’abord ce qui est faux.'];
  return againstPlaces([...marks, mark]);
}

/** A place is given back by who was at one, whatever is noted or taken back between. */
export function againstPlaces(marks: readonly TracedMark[]): string[] {
  let atPlace = false;
  for (const { kind, minute } of [...marks].sort((a, b) => a.minute - b.minute)) {
    if (kind === 'placeFreed' && !atPlace)
      return [
        `À ${frenchHour(minute)}, quand la place est libérée, le patient n’est à aucune place\u00a0: dites d’abord où il a été installé.`,
      ];
    if (kind === 'placed' || kind === 'placeFreed') atPlace = kind === 'placed';
  }
  return [];
}

/** A step that has begun is not left out. */
export function againstLeavingOut(visit: VisitOfFacts, step: string): string | null {
  const begun = visit.marks?.find((mark) => mark.kind === 'stepStarted' && mark.step === step);
  if (!begun) return null;
  const name = nameOfMoment(visit, begun);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} est noté à ${frenchHour(begun.minute)}\u00a0: elle n’est pas «\u00a0non faite\u00a0» tant que ce repère n’est pas retiré.`;
}

function againstLetterHanded({ facts, letterSigned = null }: VisitOfFacts, { minute }: TracedMark): string | null {
  if (facts.some(({ dying }) => dying === true)) return 'Le patient est décédé\u00a0: aucune lettre ne lui est remise.';
  if (letterSigned === null)
    return 'Aucune lettre n’est signée pour cette venue\u00a0: il n’y a encore rien à remettre au patient.';
  if (minute >= letterSigned) return null;
  return letterSigned === Number.POSITIVE_INFINITY
    ? 'La lettre n’a été signée qu’un autre jour\u00a0: elle n’a pas été remise ce jour-là.'
    : `La lettre n’a été signée qu’à ${frenchHour(letterSigned)}\u00a0: elle n’a pas été remise avant.`;
}
