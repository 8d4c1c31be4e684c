import { isActive, mayBuild, type RequestState } from '@diurne/planning-domain';
import { civilDate, frenchDate } from '@diurne/time';
import type { Actor } from '../actor';
import type { RequestChange } from '../ledger/day-change.value';
import { DeathTrace } from '../lived-day/death-trace';
import type {
  DeathDeclared,
  EndedByDeath,
  PatientAtDeath,
  ReturnOfEnded,
  WhatCameBack,
} from '../lived-day/patient-at-death.value';
import { deathStands, deathUnknown } from '../lived-day/refusals';
import { patientUnknown } from '../refusals';
import type { InMemoryHouse } from './in-memory-house';
import type { InMemoryVisitTrace } from './in-memory-visit-trace';

/** The house keeps no traits of its patients. */
const bornOfEverybody = civilDate('1950-01-01');
const unanswered: readonly RequestState[] = ['received', 'validated', 'proposed'];

export class InMemoryDeathTrace extends DeathTrace {
  constructor(
    private readonly house: InMemoryHouse,
    private readonly trace: InMemoryVisitTrace,
  ) {
    super();
  }

  override async declare(
    actor: Actor,
    { patientId, on }: { readonly patientId: string; readonly on: string },
    at: Date,
    decide: (patient: PatientAtDeath) => DeathDeclared,
  ): Promise<string> {
    const { house } = this;
    if (actor.establishmentId !== house.establishmentId || !house.patients.has(patientId)) throw patientUnknown();
    const visits = [...house.visits.values()].filter(
      (visit) => visit.patientId === patientId && visit.on >= on && isActive(visit),
    );
    const standing = house.deathOf(patientId)?.death ?? null;
    const declared = decide({
      patientId,
      bornOn: bornOfEverybody,
      timeZone: house.timeZone,
      standing,
      visits: visits.map((visit) => this.trace.lived(visit)),
      requests: [...house.requests.values()].filter(
        (request) => request.patientId === patientId && unanswered.includes(request.state),
      ),
    });
    if (standing) throw deathStands(standing);
    const id = house.newId();
    house.deaths.push({
      death: { ...declared.death, id },
      visits: declared.visits.map(({ visit, trace }) => ({
        visitId: visit.id,
        was: visit.state,
        requestsWere: new Map((trace.requests ?? []).map(({ before }) => [before.id, before.state])),
      })),
      requests: declared.requests.map(({ before }) => ({ requestId: before.id, was: before.state })),
      withdrawn: false,
    });
    for (const { visit, trace } of declared.visits) this.trace.keep(actor, visit.id, trace, at);
    this.keepRequests(declared.requests);
    this.dropDrafts(patientId, on);
    house.silenced.push(patientId);
    return id;
  }

  override async withdraw(
    actor: Actor,
    { deathId }: { readonly deathId: string; readonly reason: string },
    at: Date,
    decide: (ended: EndedByDeath) => ReturnOfEnded,
  ): Promise<readonly WhatCameBack[]> {
    const { house } = this;
    const own = actor.establishmentId === house.establishmentId;
    const kept = own ? house.deaths.find(({ death, withdrawn }) => death.id === deathId && !withdrawn) : undefined;
    if (!kept) throw deathUnknown();
    const { visits, requests } = decide({
      death: kept.death,
      timeZone: house.timeZone,
      visits: kept.visits.flatMap(({ visitId, ...before }) => {
        const visit = house.visitAt(visitId);
        return visit ? [{ visit: this.trace.lived(visit), ...before }] : [];
      }),
      requests: kept.requests.flatMap(({ requestId, was }) => {
        const request = house.requestAt(requestId);
        return request ? [{ request, was }] : [];
      }),
    });
    kept.withdrawn = true;
    this.keepRequests(requests);
    return visits.map((one) => this.bringBack(actor, one, at));
  }

  private bringBack(actor: Actor, { visit, back, otherwise }: ReturnOfEnded['visits'][number], at: Date): WhatCameBack {
    const visitId = visit.id;
    try {
      this.trace.keep(actor, visitId, back ?? otherwise, at);
      if (back !== null) this.house.heldTellings.push(visitId);
      return { visitId, notBecause: back === null ? `Le ${frenchDate(visit.on)} est passé.` : null };
    } catch (refusal) {
      this.trace.keep(actor, visitId, otherwise, at);
      return { visitId, notBecause: refusal instanceof Error ? refusal.message : String(refusal) };
    }
  }

  private keepRequests(requests: readonly RequestChange[]): void {
    for (const { after } of requests) {
      const request = this.house.requests.get(after.id);
      if (request) this.house.requests.set(after.id, { ...request, state: after.state });
    }
  }

  private dropDrafts(patientId: string, from: string): void {
    const isTheirs = (id: string): boolean => this.house.requests.get(id)?.patientId === patientId;
    for (const kept of this.house.builds.values()) {
      const { basis, state, on } = kept.build;
      if (on < from) continue;
      const named = [...basis.requestIds, ...basis.visits.flatMap(({ requestIds }) => requestIds)];
      if (named.some(isTheirs) && mayBuild('drop', state)) kept.build = { ...kept.build, state: 'dropped' };
    }
  }
}
