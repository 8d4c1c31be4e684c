import { startCare, type DayKey, type GivenProduct } from '@diurne/planning-domain';
import type { Actor } from '../../actor';
import { authorOf } from '../../author';
import { granted } from '../../refusals';
import { toldOf, type Declarer, type LivedVisit } from '../lived-visit.value';
import { judged, type HowSure } from '../judge-trace';
import { LivedDayRefusal, stepTold, stepUnknown } from '../refusals';
import { doerOf, requireDoer, requireTrade } from '../who-did-it';
import type { VisitTrace } from '../visit-trace';
import { requireTheDayHasCome, whenItHappened } from '../when-it-happened';

/** `performerId` null: whoever declares it. */
export interface StepDoneOrder extends HowSure {
  readonly visitId: string;
  readonly stepId: string;
  readonly performerId: string | null;
  readonly atMinute?: number | undefined;
  readonly products?: readonly GivenProduct[];
}

/** A step is done. Declared by its performer it counts at once; declared for someone else it waits for their confirmation. */
export class FinishStep {
  constructor(private readonly trace: VisitTrace) {}

  /** @throws LivedDayRefusal what `judged` throws, `not-found`, `fact-already-declared`, `fact-not-yours`, `reference-unknown`, `visit-state-refused` */
  async finish(actor: Actor, by: Declarer, order: StepDoneOrder, at: Date): Promise<DayKey> {
    const { performerId, visitId, stepId, atMinute, products = [] } = order;
    const doer = await doerOf(this.trace, actor, by, performerId);
    return this.trace.add(actor, { visitId }, at, (visit) => {
      requireTheDayHasCome(visit, at);
      const step = visit.lived.find(({ id }) => id === stepId);
      if (!step) throw stepUnknown();
      requireHere(visit);
      const told = toldOf(visit, stepId);
      if (told) throw stepTold(step.label, told.kind === 'stepDone');
      requireTrade(step, doer);
      requireDoer(step, doer);
      const occurredAt = whenItHappened(visit, atMinute, at);
      const given = products.flatMap(({ name, atMinute: minute }) =>
        minute === null ? [] : [{ name, at: whenItHappened(visit, minute, at) }],
      );
      const typed = atMinute !== undefined;
      const missing = judged(visit, { kind: 'stepDone', stepId, occurredAt, typed, given }, order);
      const begun = visit.state === 'arrived' ? granted(startCare(visit, authorOf(actor, at))) : null;
      return {
        state: begun?.state.state ?? visit.state,
        ...(begun ? { event: begun.event } : {}),
        fact: {
          kind: 'stepDone',
          stepId,
          plannedPerformerId: step.plannedPerformerId,
          performerId: doer?.id ?? null,
          occurredAt,
          detail: {
            ...(missing.length > 0 ? { missing: missing.join(', '), because: order.outsideGates ?? '' } : {}),
            ...(products.length > 0 ? { products } : {}),
          },
        },
      };
    });
  }
}

/** Before the arrival nothing is done; after the departure what was forgotten is entered. */
function requireHere(visit: LivedVisit): void {
  if (visit.state === 'arrived' || visit.state === 'inProgress' || visit.state === 'left') return;
  const message =
    visit.state === 'closed'
      ? 'Cette venue est close\u00a0: sa trace ne change plus.'
      : 'Le patient n’est pas arrivé\u00a0: déclarez d’abord son arrivée.';
  throw new LivedDayRefusal('visit-state-refused', message);
}
