import { answersFor, mayBeDoneBy } from '@diurne/grading';
import { startCare, type DayKey, type GivenProduct } from '@diurne/planning-domain';
import type { Actor } from '../../actor';
import { authorOf } from '../../author';
import { granted } from '../../refusals';
import { toldOf, type Declarer, type LivedStep, type LivedVisit } from '../lived-visit.value';
import type { Performer } from '../performer.value';
import { judged, type HowSure } from '../judge-trace';
import { LivedDayRefusal, stepTold, stepUnknown } from '../refusals';
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
    const named = performerId ?? by.resourceId;
    const doer = named === null ? null : await this.trace.personOf(actor, named);
    if (performerId !== null && doer === null)
      throw new LivedDayRefusal('reference-unknown', 'Cette personne n’est pas un professionnel de l’établissement.', [
        { path: 'performerId', message: 'professionnel inconnu' },
      ]);
    if (doer !== null && performerId !== null) await this.requireMayDeclareFor(actor, by, doer);
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

  /** The ward declares for anyone; a pharmacist for those they answer for. */
  private async requireMayDeclareFor(
    actor: Actor,
    { runsTheWard, resourceId }: Declarer,
    doer: Performer,
  ): Promise<void> {
    if (runsTheWard) return;
    const own = resourceId === null ? null : await this.trace.personOf(actor, resourceId);
    if (own !== null && (own.id === doer.id || answersFor(own.trade, doer.trade))) return;
    throw new LivedDayRefusal(
      'fact-not-yours',
      'Seuls la coordination et les infirmiers de l’unité déclarent une étape à la place de quelqu’un d’autre\u00a0; un pharmacien, à la place d’un préparateur.',
    );
  }
}

/** Nobody is put in the place of who was chosen: whose act it is decides whether it counts, and stands in the letter. */
function requireDoer({ label, trades, onEquipmentAlone }: LivedStep, doer: Performer | null): void {
  if (doer !== null || (trades.length === 0 && !onEquipmentAlone)) return;
  const why = onEquipmentAlone
    ? 'n’est réservée que sur un appareil'
    : `relève d’un professionnel (${trades.join(', ')}), et votre compte n’est celui d’aucun`;
  throw new LivedDayRefusal('input-invalid', `«\u00a0${label}\u00a0» ${why}\u00a0: indiquez qui l’a réalisée.`, [
    { path: 'performerId', message: 'professionnel attendu' },
  ]);
}

/** A nurse does not give the oncologist's go-ahead: what is traced is billed, and written in the report. */
function requireTrade({ label, trades }: LivedStep, doer: Performer | null): void {
  if (doer === null || mayBeDoneBy(trades, doer.trade)) return;
  throw new LivedDayRefusal(
    'fact-not-yours',
    `«\u00a0${label}\u00a0» relève d’un autre métier (${trades.join(', ')}). Déclarez-la pour la personne qui l’a faite\u00a0: elle la confirmera.`,
  );
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
