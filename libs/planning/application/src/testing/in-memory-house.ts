import {
  dayKeyText,
  holdsItsHours,
  hoursAfterEnd,
  isActive,
  noteEpisode,
  standsOnTheDay,
  type BillingRegime,
  type DayCapacity,
  type DayKey,
  type DeclaredDeath,
  type EndOfVisit,
  type EpisodeEvent,
  type PresenceElsewhere,
  type RequestState,
  type VisitOfEpisodes,
  type VisitState,
} from '@diurne/planning-domain';
import type { Interval } from '@diurne/planning-engine';
import type { ReportState } from '../billing/visit-to-judge';
import { civilDate, toInstant, type CivilDate } from '@diurne/time';
import type { BuildToRun } from '../build-day/day-build.value';
import type { ChangeVerb } from '../ledger/day-change.value';
import { busyWith, takenBy } from '../ledger/foreign-takings';
import type {
  ForeignTaking,
  LedgerDay,
  LedgerRequest,
  LedgerResource,
  LedgerVisit,
  LivedFacts,
  VisitWish,
} from '../ledger/ledger-day.value';
import { takingsOf, type Taking } from '../ledger/number-units';
import type { RevisionSide } from '../ledger/settle-change';
import type { FactDetail, FactKind, OutsideGatesPart, StandingMark } from '../lived-day/lived-visit.value';
import type { BillingEntry } from '../ports/billing-ledger';
import type { Performer } from '../lived-day/performer.value';
import type { KnownReferences } from '../ports/pathway-shelf';
import { livedFactsOf } from './lived-facts-of';

export interface KeptUnit {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly opening: Interval;
  readonly noticeMinutes: number;
  readonly longestPresence: number;
}
export interface KeptRevision {
  readonly number: number;
  readonly verb: ChangeVerb;
  readonly reason: string | null;
  readonly at: Date;
  readonly before: RevisionSide;
  readonly after: RevisionSide;
  readonly undoes: number | null;
}
export interface KeptFact {
  readonly id: string;
  readonly visitId: string;
  readonly kind: FactKind;
  readonly stepId: string | null;
  readonly performerId: string | null;
  readonly declaredBy: string;
  touchedAt?: Date;
  readonly occurredAt: Date;
  readonly detail: FactDetail;
  confirmed: boolean;
  /** Of what is missing before it now, where that was judged since it was declared. */
  missing?: string;
  seen: { readonly part: OutsideGatesPart; readonly by: string }[];
  evidence?: string | null;
  withdrawn: boolean;
}
export interface KeptMark extends StandingMark {
  readonly visitId: string;
  withdrawn: boolean;
}
export interface KeptPathway extends Pick<VisitWish, 'pathway' | 'pathwayName'> {
  readonly pathwayId: string;
  readonly versionId: string;
  readonly code: string;
  readonly number: number;
  readonly regime?: BillingRegime;
}
/** A row of the billing record, of a visit or of a pathway. */
export interface KeptBilling {
  readonly id: string;
  readonly visitId: string | null;
  readonly pathwayId: string | null;
  readonly by: string;
  readonly at: Date;
  readonly entry: BillingEntry;
}
/** Each state is what it was before the death. */
export interface KeptDeath {
  readonly death: DeclaredDeath;
  readonly visits: readonly {
    readonly visitId: string;
    readonly was: VisitState;
    readonly requestsWere: ReadonlyMap<string, RequestState>;
  }[];
  readonly requests: readonly { readonly requestId: string; readonly was: RequestState }[];
  withdrawn: boolean;
}
export interface KeptBuild {
  build: BuildToRun;
  stopAsked: boolean;
}

/** What the twins of the ports keep: the rows of one establishment, without a database. Resources are there at the same hours every day. */
export class InMemoryHouse {
  readonly timeZone = 'Europe/Paris';
  readonly units = new Map<string, KeptUnit>();
  readonly resources: LedgerResource[] = [];
  readonly locations: KnownReferences['locations'] = [];
  readonly pathways: KeptPathway[] = [];
  readonly patients = new Set<string>();
  readonly prescribers = new Set<string>();
  readonly requests = new Map<string, LedgerRequest>();
  readonly visits = new Map<string, LedgerVisit>();
  readonly revisions = new Map<string, KeptRevision[]>();
  readonly facts: KeptFact[] = [];
  readonly marks: KeptMark[] = [];
  /** When a letter of each visit was first signed. */
  readonly lettersSigned = new Map<string, Date>();
  readonly episodes: EpisodeEvent[] = [];
  readonly deaths: KeptDeath[] = [];
  /** Of whom nothing waits to be sent any more. */
  readonly silenced: string[] = [];
  readonly builds = new Map<string, KeptBuild>();
  /** Why a unit does not open, and days that are lived and closed, by the day's text. */
  readonly closures = new Map<string, string>();
  readonly closedDays = new Set<string>();
  readonly agendas: { readonly visitId: string; readonly issuedAt: Date; readonly told: 'told' | 'perhaps' | 'not' }[] =
    [];
  /** Visits whose patients are not told for now, at the wish of who changed them. */
  readonly heldTellings: string[] = [];
  readonly proposedAt = new Map<string, Date>();
  readonly lastRefusals = new Map<string, { readonly planId: string; readonly message: string }>();
  /** Days that were shown for each request, by their texts. */
  readonly offeredDates = new Map<string, readonly string[]>();
  /** When visits that are lived have ended. */
  readonly ends = new Map<string, EndOfVisit>();
  /** What was written of how visits are billed, what their letters say, and how patients left. */
  readonly billing: KeptBilling[] = [];
  readonly reportStates = new Map<string, ReportState>();
  readonly exitModes = new Map<string, string | null>();
  /** The resource that an account is. */
  readonly resourceOfAccount = new Map<string, string>();
  private made = 0;

  constructor(readonly establishmentId: string) {}

  /** As the database does by itself, after whatever changed the visit. */
  noteEpisode(was: LedgerVisit | null, is: VisitOfEpisodes, at: Date, verb: ChangeVerb | null): void {
    const past = this.episodes.filter(({ visitId }) => visitId === is.id);
    const present = past.filter(({ episode }) => episode === past.at(-1)?.episode);
    const told = was?.announced === true || present.some((event) => event.told === 'told') ? 'told' : 'not';
    const arrival = toInstant(is.on, is.programme.arrival, this.timeZone);
    const notice = this.units.get(is.unitId)?.noticeMinutes ?? 0;
    const walkIn = arrival.ok && at.getTime() > arrival.at.getTime() - notice * 60_000;
    this.episodes.push(...noteEpisode(past, was, is, { undoing: verb === 'last-change-undone', told, walkIn }));
  }

  newId(): string {
    this.made += 1;
    return `00000000-0000-4000-8000-${String(this.made).padStart(12, '0')}`;
  }

  deathOf(patientId: string): KeptDeath | undefined {
    return this.deaths.find(({ death, withdrawn }) => death.patientId === patientId && !withdrawn);
  }

  dayAt(key: DayKey): LedgerDay | null {
    const unit = this.units.get(key.unitId);
    if (!unit) return null;
    const { unitId, on } = key;
    const text = dayKeyText(key);
    const foreign = this.foreignTo(unitId, on);
    const capacity = {
      unitId,
      on,
      timeZone: this.timeZone,
      opening: unit.opening,
      longestPresence: unit.longestPresence,
      notBefore: null,
      locations: [],
      travel: { default: 0, pairs: [] },
      resources: busyWith(this.resources, takenBy(foreign)),
    };
    return {
      unitId,
      unitName: unit.name,
      unitPhone: unit.phone,
      noticeMinutes: unit.noticeMinutes,
      on,
      timeZone: this.timeZone,
      revision: this.revisions.get(text)?.length ?? 0,
      state: this.closedDays.has(text) ? 'closed' : 'open',
      closedBecause: this.closures.get(text) ?? null,
      capacity,
      visits: this.visitsOn(on).filter((visit) => visit.unitId === unitId),
      foreign,
      elsewhere: this.elsewhereFrom(unitId, on),
    };
  }

  /** Resources are there at the same hours every day: one day of each unit tells all. */
  emptyDays(): readonly DayCapacity[] {
    const on = civilDate('2026-12-01');
    return [...this.units].map(([unitId, { opening, longestPresence }]) => ({
      unitId,
      on,
      timeZone: this.timeZone,
      opening,
      longestPresence,
      notBefore: null,
      locations: [],
      travel: { default: 0, pairs: [] },
      resources: this.resources,
    }));
  }

  /** With its facts as they stand. */
  visitAt(visitId: string): LedgerVisit | null {
    const visit = this.visits.get(visitId);
    return visit ? { ...visit, lived: this.livedOf(visit) } : null;
  }

  /** A visit answers it only while it is active. */
  requestAt(requestId: string): LedgerRequest | null {
    const request = this.requests.get(requestId);
    const answer = [...this.visits.values()].find((visit) => isActive(visit) && visit.requestIds.includes(requestId));
    return request ? { ...request, visitId: answer?.id ?? null } : null;
  }

  factsOf(visitId: string): readonly KeptFact[] {
    return this.facts.filter((fact) => fact.visitId === visitId && !fact.withdrawn);
  }

  marksOf(visitId: string): readonly KeptMark[] {
    return this.marks
      .filter((mark) => mark.visitId === visitId && !mark.withdrawn)
      .sort((a, b) => a.occurredAt.getTime() - b.occurredAt.getTime());
  }

  counts({ performerId, declaredBy, confirmed }: KeptFact): boolean {
    return performerId === null || this.resourceOfAccount.get(declaredBy) === performerId || confirmed;
  }

  personOf(resourceId: string): Performer | null {
    const resource = this.resources.find(({ id }) => id === resourceId);
    const person = this.resources.find(({ id }) => id === (resource?.personId ?? resourceId));
    return person?.kind === 'professional' ? { id: person.id, trade: person.trade } : null;
  }

  private visitsOn(on: CivilDate): readonly LedgerVisit[] {
    return [...this.visits.values()]
      .filter((visit) => visit.on === on)
      .sort((a, b) => a.programme.arrival - b.programme.arrival || (a.id < b.id ? -1 : 1))
      .map((visit) => ({ ...visit, lived: this.livedOf(visit) }));
  }

  private livedOf({ id, stepIds }: LedgerVisit): LivedFacts {
    const facts = this.factsOf(id).map((fact) => ({
      ...fact,
      counts: this.counts(fact),
      by: fact.performerId === null ? null : this.personOf(fact.performerId),
    }));
    return livedFactsOf(stepIds, facts);
  }

  private elsewhereFrom(unitId: string, on: CivilDate): readonly PresenceElsewhere[] {
    return this.visitsOn(on)
      .filter((visit) => visit.unitId !== unitId && standsOnTheDay(visit))
      .map(({ id, patientId, unitId: other, programme: { arrival, departure } }) => {
        const { name: unitName = '', phone: unitPhone = '' } = this.units.get(other) ?? {};
        return { visitId: id, patientId, unitName, unitPhone, from: arrival, to: departure };
      });
  }

  /** What is still taken of a visit's hours. */
  heldBy(visit: LedgerVisit): readonly Taking[] {
    const takings = takingsOf(visit, new Map(this.resources.map((resource) => [resource.id, resource])));
    const end = this.ends.get(visit.id);
    if (!end) return isActive(visit) ? takings : [];
    return takings.flatMap((one) => {
      const left = hoursAfterEnd(one, end);
      return left ? [{ ...one, ...left }] : [];
    });
  }

  private foreignTo(unitId: string, on: CivilDate): readonly ForeignTaking[] {
    const others = this.visitsOn(on).filter((visit) => visit.unitId !== unitId || !holdsItsHours(visit));
    return others.flatMap((visit) =>
      this.heldBy(visit).map(({ key, resourceId, from, to }) => ({
        visitId: visit.id,
        key,
        resourceId,
        from,
        to,
        unitNos: visit.units[key] ?? [],
      })),
    );
  }
}
