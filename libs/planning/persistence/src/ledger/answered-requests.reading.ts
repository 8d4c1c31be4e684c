import type { Transaction } from '@diurne/database';
import type { VisitWish } from '@diurne/planning-application';

interface AnswerRow {
  visitId: string;
  requestId: string;
  priority: number;
  hoursFrom: number | null;
  hoursTo: number | null;
}
export interface AnsweredWish extends Pick<VisitWish, 'priority' | 'hours'> {
  readonly requestId: string;
}
export type AnsweredWishes = readonly [AnsweredWish, ...AnsweredWish[]];

/** What each visit answers, the request whose pathway is planned first. */
export async function readAnswered(
  tx: Transaction,
  visitIds: readonly string[],
): Promise<ReadonlyMap<string, AnsweredWishes>> {
  const rows = await tx.query<AnswerRow>(
    `SELECT a.visit_id AS "visitId", a.request_id AS "requestId", r.priority, r.hours_from AS "hoursFrom", r.hours_to AS "hoursTo"
     FROM visit_answer a JOIN visit_request r ON r.id = a.request_id WHERE a.visit_id = ANY($1::uuid[]) ORDER BY a.position`,
    [visitIds],
  );
  const answers = new Map<string, AnsweredWishes>();
  for (const { visitId, requestId, priority, hoursFrom, hoursTo } of rows) {
    const hours = hoursFrom === null || hoursTo === null ? null : { from: hoursFrom, to: hoursTo };
    answers.set(visitId, joined(answers.get(visitId), { requestId, priority, hours }));
  }
  return answers;
}

const joined = (sofar: AnsweredWishes | undefined, one: AnsweredWish): AnsweredWishes =>
  sofar ? [...sofar, one] : [one];
