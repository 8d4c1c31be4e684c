import { staysAt, type DayKey, type GivenProduct, type PlaceToTake } from '@diurne/planning-domain';
import { toLocal } from '@diurne/time';
import type { Actor } from '../actor';
import type { LedgerVisit } from '../ledger/ledger-day.value';
import { gatesJudgedAnew } from '../lived-day/judge-gates';
import type { LivedStep, LivedVisit, NewFact, Trace } from '../lived-day/lived-visit.value';
import type { Performer } from '../lived-day/performer.value';
import { factUnknown } from '../lived-day/refusals';
import { takeHoursBack, type HoursOnUnits } from '../lived-day/take-hours-back';
import { VisitTrace, type TraceAsked } from '../lived-day/visit-trace';
import { visitUnknown } from '../refusals';
import type { InMemoryHouse, KeptFact } from './in-memory-house';

export class InMemoryVisitTrace extends VisitTrace {
  /** How each patient came in. */
  readonly entryModes = new Map<string, string>();

  constructor(private readonly house: InMemoryHouse) {
    super();
  }

  override async add(
    actor: Actor,
    of: TraceAsked,
    at: Date,
    decide: (visit: LivedVisit) => Trace | null,
  ): Promise<DayKey> {
    const visit = this.visitOf(actor, of);
    const placeId = 'visitId' in of ? of.placeId : undefined;
    const trace = decide({ ...this.lived(visit), place: placeId === undefined ? null : this.placeOf(visit, placeId) });
    if (trace !== null) this.keep(actor, visit.id, trace, at);
    return { unitId: visit.unitId, on: visit.on };
  }

  /** All of it, or nothing when the hours are somebody else's. */
  keep(actor: Actor, visitId: string, trace: Trace, at: Date): void {
    const visit = this.house.visitAt(visitId);
    if (!visit) throw visitUnknown();
    this.settleHours(visit, trace);
    for (const { after } of trace.requests ?? []) {
      const request = this.house.requests.get(after.id);
      if (request) this.house.requests.set(after.id, { ...request, state: after.state });
    }
    for (const fact of this.house.facts) {
      if (fact.id === trace.confirms)
        Object.assign(fact, { confirmed: true, touchedAt: at, evidence: trace.evidence ?? null });
      if (fact.id === (trace.withdraws ?? trace.corrects)?.factId)
        Object.assign(fact, { withdrawn: true, touchedAt: at });
      if (fact.id === trace.acknowledges?.factId)
        fact.seen.push({ part: trace.acknowledges.part, by: actor.accountId ?? actor.establishmentId });
    }
    if (trace.fact) this.keepFact(visit.id, trace.fact, actor.accountId ?? actor.establishmentId, at);
    if (trace.mark)
      this.house.marks.push({ ...trace.mark, id: this.house.newId(), visitId: visit.id, withdrawn: false });
    for (const mark of this.house.marks)
      if (trace.withdrawsMarks?.ids.includes(mark.id) === true) mark.withdrawn = true;
    const ending = trace.ending === undefined ? visit.ending : trace.ending;
    const is = { ...(this.house.visits.get(visit.id) ?? visit), state: trace.state, ending };
    this.house.visits.set(visit.id, is);
    this.house.noteEpisode(visit, is, at, null);
    this.judgeGates(is);
    if (trace.entryMode !== undefined) this.entryModes.set(visit.id, trace.entryMode);
    if (trace.exitMode !== undefined) this.house.exitModes.set(visit.id, trace.exitMode);
  }

  override async personOf(_actor: Actor, resourceId: string): Promise<Performer | null> {
    return this.house.personOf(resourceId);
  }

  /** After each change of its trace or its programme. */
  judgeGates(visit: LedgerVisit): void {
    for (const { factId, missing } of gatesJudgedAnew(this.lived(visit))) {
      const fact = this.house.facts.find(({ id }) => id === factId);
      if (fact) Object.assign(fact, { missing, seen: [] });
    }
  }

  private settleHours(visit: LedgerVisit, { hours }: Trace): void {
    if (hours === undefined) return;
    if (hours !== 'takenBack' && hours.anew !== true) {
      this.house.ends.set(visit.id, hours.end);
      return;
    }
    const held = (one: LedgerVisit): HoursOnUnits[] =>
      this.house.heldBy(one).map((taking) => ({ ...taking, visitId: one.id, unitNos: one.units[taking.key] ?? [] }));
    const others = [...this.house.visits.values()].filter(({ id, on }) => id !== visit.id && on === visit.on);
    const end = this.house.ends.get(visit.id);
    this.house.ends.delete(visit.id);
    try {
      const names = new Map(others.map(({ id, pathwayName }) => [id, `«\u00a0${pathwayName}\u00a0»`]));
      const resources = new Map(this.house.resources.map((resource) => [resource.id, resource]));
      const back = held({ ...visit, state: 'booked' });
      for (const { visitId, key, unitNos } of takeHoursBack(
        back,
        others.flatMap(held),
        resources,
        (id) => names.get(id) ?? '',
      )) {
        const one = this.house.visits.get(visitId);
        if (one) this.house.visits.set(visitId, { ...one, units: { ...one.units, [key]: unitNos } });
      }
      if (hours !== 'takenBack') this.house.ends.set(visit.id, hours.end);
    } catch (refusal) {
      if (end) this.house.ends.set(visit.id, end);
      throw refusal;
    }
  }

  private placeOf(visit: LedgerVisit, placeId: string): PlaceToTake | null {
    const found = this.house.resources.find(({ id, kind }) => id === placeId && kind === 'place');
    if (!found) return null;
    const minute = (at: Date): number => toLocal(at, this.house.timeZone).minute;
    const others = [...this.house.visits.values()].filter(({ id, on }) => id !== visit.id && on === visit.on);
    return {
      name: found.name,
      units: found.units,
      others: others.flatMap(({ id, pathwayName }) => {
        const departure = this.house.factsOf(id).find(({ kind }) => kind === 'departure');
        const marks = this.house.marksOf(id).map((mark) => ({ ...mark, minute: minute(mark.occurredAt) }));
        const stays = staysAt(placeId, marks, departure ? minute(departure.occurredAt) : null);
        return stays.map((stay) => ({ ...stay, name: `«\u00a0${pathwayName}\u00a0»` }));
      }),
    };
  }

  private visitOf({ establishmentId }: Actor, of: TraceAsked): LedgerVisit {
    const own = establishmentId === this.house.establishmentId;
    if ('visitId' in of) {
      const visit = own ? this.house.visitAt(of.visitId) : null;
      if (!visit) throw visitUnknown();
      return visit;
    }
    const fact = own ? this.house.facts.find(({ id }) => id === of.factId) : undefined;
    const visit = fact ? this.house.visitAt(fact.visitId) : null;
    if (!visit) throw factUnknown();
    return visit;
  }

  private keepFact(
    visitId: string,
    { kind, stepId, performerId, occurredAt, detail }: NewFact,
    declaredBy: string,
    touchedAt: Date,
  ): void {
    this.house.facts.push({
      id: this.house.newId(),
      visitId,
      kind,
      stepId: stepId ?? null,
      performerId: performerId ? (this.house.personOf(performerId)?.id ?? performerId) : null,
      declaredBy,
      touchedAt,
      occurredAt,
      detail: detail ?? {},
      confirmed: false,
      seen: [],
      evidence: null,
      withdrawn: false,
    });
  }

  lived(visit: LedgerVisit): LivedVisit {
    const { id, requestIds, patientId, unitId, on, pathwayVersionId, state, announced, ending, programme } = visit;
    const facts = this.house.factsOf(id).map((fact) => {
      const { exitMode } = fact.detail;
      const missing = fact.missing ?? String(fact.detail['missing'] ?? '');
      return {
        ...fact,
        counts: this.house.counts(fact),
        performerConfirms: [...this.house.resourceOfAccount.values()].includes(fact.performerId ?? ''),
        outsideGates: missing === '' ? null : { missing, seen: fact.seen },
        firstGiven: firstGivenOf(fact),
        exitMode: typeof exitMode === 'string' ? exitMode : null,
      };
    });
    return {
      id,
      requestIds,
      patientId,
      unitId,
      on,
      pathwayVersionId,
      state,
      announced,
      ending,
      timeZone: this.house.timeZone,
      deceased: this.house.deathOf(patientId) !== undefined,
      programme: { ...programme, steps: programme.steps.map((step) => ({ ...step, resourceIds: [] })) },
      lived: programme.steps.map((step) => this.livedStep(visit, step)),
      facts,
      marks: this.house.marksOf(id),
      letterSignedAt: this.house.lettersSigned.get(id) ?? null,
      place: null,
      pathway: visit.pathway,
      opening: this.house.dayAt(visit)?.capacity.opening ?? null,
      requests: requestIds.flatMap((requestId) => this.house.requestAt(requestId) ?? []),
    };
  }

  private livedStep({ stepIds, pathway }: LedgerVisit, step: LedgerVisit['programme']['steps'][number]): LivedStep {
    const people = step.resourceIds.flatMap((id) => this.house.personOf(id) ?? []);
    const kinds = step.resourceIds.map((id) => this.house.resources.find((resource) => resource.id === id)?.kind);
    return {
      id: stepIds[step.code] ?? step.code,
      code: step.code,
      label: pathway.steps.find(({ code }) => code === step.code)?.label ?? step.code,
      end: step.end,
      plannedPerformerId: people[0]?.id ?? null,
      trades: [...new Set(people.map(({ trade }) => trade))],
      onEquipmentAlone: people.length === 0 && kinds.includes('equipment'),
    };
  }
}

function firstGivenOf({ detail }: KeptFact): number | null {
  const { products } = detail;
  if (!Array.isArray(products)) return null;
  const minutes = (products as readonly GivenProduct[]).flatMap(({ atMinute }) => atMinute ?? []);
  return minutes.length === 0 ? null : Math.min(...minutes);
}
