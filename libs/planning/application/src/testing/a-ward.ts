import type { Declarer } from '../lived-day/lived-visit.value';
import { aDesk, type Desk } from './a-desk';
import { checkup } from './test-programmes';

/** Ten past nine and some, on the day itself. */
export const onTheDay = (minute: number): Date => new Date(Date.UTC(2026, 11, 1, 0, minute - 60));

export interface Ward extends Desk {
  readonly visitId: string;
  /** Runs the ward, and is nobody in the plan. */
  readonly coordinator: Declarer;
  /** One of the nurses, and the physician, who run nothing. */
  readonly nurse: Declarer;
  readonly physician: Declarer;
  stepId(code: string): string;
  factId(kind: string, index?: number): string;
  facts(): readonly (readonly [kind: string, minute: number, counts: boolean])[];
  comes(minute?: number): Promise<void>;
}

/** Tuesday, with one checkup from 8 h 35 to 10 h 30. */
export async function aWard(): Promise<Ward> {
  const desk = aDesk();
  const { visitId } = await desk.book(checkup(desk, 515), 'checkup');
  const declarer = (accountId: string, resourceId: string | null, runsTheWard: boolean): Declarer => {
    if (resourceId !== null) desk.house.resourceOfAccount.set(accountId, resourceId);
    return { accountId, resourceId, runsTheWard };
  };
  const factsOf = () => desk.house.factsOf(visitId);
  return {
    ...desk,
    visitId,
    coordinator: declarer(desk.ids.coordinator, null, true),
    nurse: declarer('nurse', desk.ids.nurses, false),
    physician: declarer('physician', desk.ids.physician, false),
    stepId: (code) => desk.visit(visitId).stepIds[code] ?? code,
    factId: (kind, index = 0) => factsOf().filter((fact) => fact.kind === kind)[index]?.id ?? 'no such fact',
    facts: () =>
      factsOf().map((fact) => [
        fact.kind,
        fact.occurredAt.getUTCHours() * 60 + fact.occurredAt.getUTCMinutes() + 60,
        desk.house.counts(fact),
      ]),
    comes: async (minute = 512) => {
      const occurredAt = onTheDay(minute);
      await desk.trace.add(desk.actor, { visitId }, occurredAt, () => ({
        state: 'arrived',
        fact: { kind: 'arrival', occurredAt },
      }));
    },
  };
}
