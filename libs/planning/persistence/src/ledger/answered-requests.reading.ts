import type { Transaction } from '@diurne/database';
import type { VisitWish } from '@diurne/planning-application';
import { answersOfVisits } from './visits.statements';

export interface AnsweredWish extends Pick<VisitWish, 'priority' | 'hours'> {
  readonly requestId: string;
}
export type AnsweredWishes = readonly [AnsweredWish, ...AnsweredWish[]];

/** What each visit answers, the request whose pathway is planned first. */
export async function readAnswered(
  tx: Transaction,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, AnsweredWishes>> {
  const rows = await tx.run(answersOfVisits, [visitIds]);
  const answers = new Map<string, AnsweredWishes>();
  for (const { visitId, requestId, priority, hoursFrom, hoursTo } of rows) {
    const hours = hoursFrom === null || hoursTo === null ? null : { from: hoursFrom, to: hoursTo };
    answers.set(visitId, joined(answers.get(visitId), { requestId, priority, hours }));
  }
  return answers;
}

const joined = (sofar: AnsweredWishes | undefined, one: AnsweredWish): AnsweredWishes =>
  sofar ? [...sofar, one] : [one];
