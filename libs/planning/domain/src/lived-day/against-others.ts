import { frenchHour } from '@diurne/time';
import { nameOfMoment, type Moment } from './moment';
import type { VisitOfFacts } from './visit-of-facts.value';

/** The one judge of hours: a fact or a mark beside all other facts and marks of its visit, whichever was told first. */
export function againstOthers(visit: VisitOfFacts, moment: Moment): string[] {
  const others: readonly Moment[] = [...visit.facts, ...(visit.marks ?? [])];
  return others.flatMap((other) => {
    const [first, second] = moment.minute < other.minute ? [moment, other] : [other, moment];
    const sentence = first.minute === second.minute ? null : whyNotBefore(first, second);
    if (sentence === null) return [];
    const hours = [moment, other].map((one) => `${frenchHour(one.minute)} pour ${nameOfMoment(visit, one)}`);
    return [`${sentence} (${hours.join(', ')}).`];
  });
}

/** What follows a departure by itself. */
const afterwards: readonly Moment['kind'][] = ['placeFreed', 'letterHanded'];
const ofCare: readonly Moment['kind'][] = ['stepDone', 'stepStarted'];

/** Why what comes first may not; null when it may. */
function whyNotBefore(first: Moment, second: Moment): string | null {
  if (second.kind === 'arrival')
    return first.kind === 'departure'
      ? 'Le départ ne peut pas précéder l’arrivée'
      : 'Rien n’est fait avant l’arrivée du patient';
  if (first.kind === 'departure') {
    if (first.dying === true && second.kind === 'letterHanded') return 'Aucune lettre n’est remise à un patient décédé';
    return afterwards.includes(second.kind) ? null : 'Rien n’est fait après le départ du patient';
  }
  if (first.kind === 'stepDone' && second.kind === 'stepStarted' && first.step === second.step)
    return 'Une étape ne commence pas après avoir été faite';
  if (first.kind === 'ready' && ofCare.includes(second.kind))
    return 'Le patient n’est pas prêt à partir avant son dernier soin';
  return null;
}
