import { answersFor, mayBeDoneBy } from '@diurne/grading';
import type { Actor } from '../actor';
import type { Declarer, LivedStep } from './lived-visit.value';
import type { Performer } from './performer.value';
import { LivedDayRefusal } from './refusals';
import type { VisitTrace } from './visit-trace';

/**
 * Who did a step, as whoever declares it names them; null names themselves.
 * @throws LivedDayRefusal `reference-unknown`, `fact-not-yours`
 */
export async function doerOf(
  trace: VisitTrace,
  actor: Actor,
  by: Declarer,
  performerId: string | null,
): Promise<Performer | null> {
  const named = performerId ?? by.resourceId;
  const doer = named === null ? null : await trace.personOf(actor, named);
  if (performerId === null) return doer;
  if (doer === null)
    throw new LivedDayRefusal('reference-unknown', 'Cette personne n’est pas un professionnel de l’établissement.', [
      { path: 'performerId', message: 'professionnel inconnu' },
    ]);
  await requireMayDeclareFor(trace, actor, by, doer);
  return doer;
}

/** The ward declares for anyone; a pharmacist for those they answer for. */
async function requireMayDeclareFor(
  trace: VisitTrace,
  actor: Actor,
  { runsTheWard, resourceId }: Declarer,
  doer: Performer,
): Promise<void> {
  if (runsTheWard) return;
  const own = resourceId === null ? null : await trace.personOf(actor, resourceId);
  if (own !== null && (own.id === doer.id || answersFor(own.trade, doer.trade))) return;
  throw new LivedDayRefusal(
    'fact-not-yours',
    'Seuls la coordination et les infirmiers de l’unité déclarent une étape à la place de quelqu’un d’autre\u00a0; un pharmacien, à la place d’un préparateur.',
  );
}

/** Nobody is put in the place of who was chosen: whose act it is decides whether it counts, and stands in the letter. */
export function requireDoer({ label, trades, onEquipmentAlone }: LivedStep, doer: Performer | null): void {
  if (doer !== null || (trades.length === 0 && !onEquipmentAlone)) return;
  const why = onEquipmentAlone
    ? 'n’est réservée que sur un appareil'
    : `relève d’un professionnel (${trades.join(', ')}), et votre compte n’est celui d’aucun`;
  throw new LivedDayRefusal('input-invalid', `«\u00a0${label}\u00a0» ${why}\u00a0: indiquez qui l’a réalisée.`, [
    { path: 'performerId', message: 'professionnel attendu' },
  ]);
}

/** A nurse does not give the oncologist's go-ahead: what is traced is billed, and written in the report. */
export function requireTrade({ label, trades }: LivedStep, doer: Performer | null): void {
  if (doer === null || mayBeDoneBy(trades, doer.trade)) return;
  throw new LivedDayRefusal(
    'fact-not-yours',
    `«\u00a0${label}\u00a0» relève d’un autre métier (${trades.join(', ')}). Déclarez-la pour la personne qui l’a faite\u00a0: elle la confirmera.`,
  );
}
