import type { Author, DayKey, EntryMode, GivenProduct, IdentityDocument } from '@diurne/planning-domain';
import { toLocal } from '@diurne/time';
import type { Actor } from '../../actor';
import { authorOf } from '../../author';
import { endVisit } from '../end-visit';
import { judged, type HowSure } from '../judge-trace';
import type { ReasonNotDone } from '../leave-step-out/leave-step-out.use-case';
import type { Declarer, FactDetail, LivedVisit, NewFact, StandingFact, Trace } from '../lived-visit.value';
import { factToCorrect } from '../may-correct';
import type { Performer } from '../performer.value';
import { deathByPhysician, LivedDayRefusal, stepUnknown } from '../refusals';
import { minuteOf } from '../visit-of-facts';
import type { VisitTrace } from '../visit-trace';
import { requireNothingCloses } from '../what-closes';
import { whenItHappened } from '../when-it-happened';
import { doerOf, requireDoer, requireTrade } from '../who-did-it';

/** What is left out stays as it was told. */
export interface FactCorrection extends HowSure {
  readonly factId: string;
  readonly reason: string;
  readonly atMinute?: number | undefined;
  readonly performerId?: string | undefined;
  readonly exitMode?: string | undefined;
  readonly identityDocument?: IdentityDocument | undefined;
  readonly entryMode?: EntryMode | undefined;
  readonly why?: ReasonNotDone | undefined;
  readonly because?: string | undefined;
  readonly products?: readonly GivenProduct[] | undefined;
}

/** A fact that was told wrongly is told anew: a later fact takes its place, what followed stays, and the old one is kept beside it. */
export class CorrectFact {
  constructor(private readonly trace: VisitTrace) {}

  /** @throws LivedDayRefusal what `factToCorrect`, `judged`, `doerOf` and `requireNothingCloses` throw, `input-invalid` when nothing changes */
  async correct(actor: Actor, by: Declarer, order: FactCorrection, at: Date): Promise<DayKey> {
    const { factId, reason, performerId, entryMode, exitMode } = order;
    const named = performerId === undefined ? undefined : await doerOf(this.trace, actor, by, performerId);
    return this.trace.add(actor, { factId }, at, (visit): Trace => {
      const was = factToCorrect(visit, factId, by);
      if (was.kind === 'noShow')
        throw new LivedDayRefusal(
          'input-invalid',
          'Une absence n’a rien à corriger\u00a0: retirez-la si elle est fausse.',
        );
      if (exitMode === 'death') throw deathByPhysician();
      const fact = toldAnew(visit, was, { order, named, at });
      const without = visit.facts.filter(({ id }) => id !== factId);
      const missing = judgedAgain({ ...visit, facts: without }, fact, was, { order, at });
      const detail: FactDetail = {
        ...fact.detail,
        ...(missing.length === 0 ? {} : { missing: missing.join(', '), because: because(order, was) }),
      };
      const counts = fact.performerId == null || fact.performerId === by.resourceId;
      if (order.confirmed !== true)
        requireNothingCloses(
          visit,
          [...without, { ...was, occurredAt: fact.occurredAt, counts }],
          'Avec cette correction,',
        );
      return {
        state: visit.state,
        corrects: { factId, reason },
        fact: { ...fact, detail },
        ...(was.kind === 'arrival' && entryMode !== undefined ? { entryMode } : {}),
        ...(was.kind === 'departure' ? leftAnew(visit, fact, authorOf(actor, at)) : {}),
      };
    });
  }
}

function toldAnew(
  visit: LivedVisit,
  was: StandingFact,
  {
    order,
    named,
    at,
  }: { readonly order: FactCorrection; readonly named: Performer | null | undefined; readonly at: Date },
): NewFact {
  const { atMinute, products, exitMode, identityDocument, entryMode, why } = order;
  const moved = atMinute !== undefined && atMinute !== minuteOf(visit, was.occurredAt) && was.kind !== 'stepNotDone';
  const step = was.stepId === null ? undefined : visit.lived.find(({ id }) => id === was.stepId);
  if (was.stepId !== null && !step) throw stepUnknown();
  if (step && named !== undefined && was.kind === 'stepDone') {
    requireTrade(step, named);
    requireDoer(step, named);
  }
  const performerId = named === undefined || was.kind !== 'stepDone' ? was.performerId : (named?.id ?? null);
  const told: FactDetail = {
    ...(was.kind === 'stepDone' && products ? { products } : {}),
    ...(was.kind === 'departure' && exitMode ? { exitMode } : {}),
    ...(was.kind === 'arrival' && identityDocument ? { identityDocument } : {}),
    ...(was.kind === 'arrival' && entryMode ? { entryMode } : {}),
    ...(was.kind === 'stepNotDone' && why ? { why } : {}),
    ...(was.kind === 'stepNotDone' && order.because !== undefined ? { because: order.because } : {}),
  };
  const { missing: _, ...kept } = was.detail;
  const detail = { ...kept, ...told };
  if (!moved && performerId === was.performerId && JSON.stringify(detail) === JSON.stringify(kept))
    throw new LivedDayRefusal('input-invalid', 'Rien ne change\u00a0: corrigez ce qui est faux, ou retirez ce fait.');
  return {
    kind: was.kind,
    ...(was.stepId === null ? {} : { stepId: was.stepId }),
    ...(step ? { plannedPerformerId: step.plannedPerformerId } : {}),
    performerId,
    occurredAt: moved ? whenItHappened(visit, atMinute, at) : was.occurredAt,
    detail,
  };
}

/** Only what is told otherwise is asked again. @returns what is missing before it */
function judgedAgain(
  visit: LivedVisit,
  fact: NewFact,
  was: StandingFact,
  { order, at }: { readonly order: FactCorrection; readonly at: Date },
): readonly string[] {
  const { kind, stepId, occurredAt } = fact;
  if (kind === 'stepNotDone' || kind === 'noShow') return [];
  const typed = occurredAt.getTime() !== was.occurredAt.getTime();
  const products = (fact.detail?.['products'] ?? []) as readonly GivenProduct[];
  if (!typed && order.products === undefined) return was.outsideGates ? [was.outsideGates.missing] : [];
  const given = products.flatMap(({ name, atMinute }) =>
    atMinute === null ? [] : [{ name, at: whenItHappened(visit, atMinute, at) }],
  );
  const placed = { kind, ...(stepId === undefined ? {} : { stepId }), occurredAt, typed, given };
  const outsideGates = because(order, was);
  return judged(visit, placed, { confirmed: order.confirmed, ...(outsideGates === '' ? {} : { outsideGates }) });
}

const because = ({ outsideGates }: FactCorrection, { detail }: StandingFact): string =>
  outsideGates ?? (typeof detail['because'] === 'string' ? detail['because'] : '');

/** Hours that it holds end with it; a later end has them again, where nobody else does. */
function leftAnew(
  visit: LivedVisit,
  { occurredAt, detail }: NewFact,
  author: Author,
): Pick<Trace, 'hours' | 'exitMode'> {
  const minute = toLocal(occurredAt, visit.timeZone).minute;
  const { hours } = endVisit(visit, 'left', minute, author);
  const exitMode = detail?.['exitMode'];
  return {
    ...(hours === undefined || hours === 'takenBack' ? {} : { hours: { ...hours, anew: true } }),
    ...(typeof exitMode === 'string' ? { exitMode } : {}),
  };
}
