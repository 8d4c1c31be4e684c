import { agendaUid, stateToTell, type Told } from '@diurne/agenda-domain';
import type { Actor } from '../actor';
import type { AgendaAtHand, AgendaVersion } from '../ports/agenda-ledger';
import {
  arrivesAt,
  odile,
  thresholdMinutes,
  visitToTell,
  type AgendaDelivery,
  type AgendaJob,
  type AgendaTraces,
} from './agenda-house';

export type KeptDelivery = { -readonly [Key in keyof AgendaDelivery]: AgendaDelivery[Key] } & {
  readonly versionId: string;
};

/** What the database keeps of one visit and its agenda, for the twins of both ports. */
export class InMemoryAgendaHouse {
  readonly actor: Actor = { establishmentId: 'house', accountId: 'secretary' };
  readonly neighbour: Actor = { establishmentId: 'neighbour', accountId: null };
  readonly visitId = 'visit';
  readonly patientId = 'patient';
  readonly uid = agendaUid('visit', '990000001');
  state = 'booked';
  visit = visitToTell;
  email: string | null = odile;
  announcedAt: Date | null = null;
  held = false;
  deceased = false;
  readonly calls: { id: string; versionId: string | null; reached: boolean; at: Date; withdrawn: boolean }[] = [];
  /** The address for which each version left. */
  readonly wentTo = new Map<string, string>();
  readonly versions: AgendaVersion[] = [];
  readonly deliveries: KeptDelivery[] = [];
  private jobs: AgendaJob[] = [];
  private readonly events: string[] = [];
  private readonly acts: string[] = [];
  private ids = 0;

  newId(): string {
    this.ids += 1;
    return `id-${this.ids}`;
  }
  knows({ establishmentId }: Actor, visitId: string): boolean {
    return establishmentId === this.actor.establishmentId && visitId === this.visitId;
  }
  get arrivesAt(): Date {
    return new Date(arrivesAt.getTime() + (this.visit.arrival - visitToTell.arrival) * 60_000);
  }

  found(withdrawals: readonly string[]): AgendaAtHand {
    const newest = this.versions.at(-1);
    const of = newest && this.deliveries.find(({ versionId }) => versionId === newest.id);
    const withdrawn = of?.state === 'failed' && of.failure !== null && withdrawals.includes(of.failure);
    return {
      state: stateToTell(this.state, this.deceased),
      arrivesAt: this.arrivesAt,
      visit: this.visit,
      last: newest
        ? {
            sequence: newest.sequence,
            method: newest.method,
            content: newest.content,
            withdrawn: withdrawn === true,
            told: this.toldOf(newest.id, of?.state),
            elsewhere: this.isElsewhere(newest.id, of?.state),
          }
        : null,
      held: this.held,
      thresholdMinutes,
      mayKnow:
        this.deliveries.length === 0 ||
        this.calls.some(({ reached, withdrawn }) => reached && !withdrawn) ||
        this.deliveries.some(({ state }) => ['sent', 'claimed', 'uncertain'].includes(state)),
    };
  }

  private toldOf(versionId: string, state: AgendaDelivery['state'] | undefined): Told {
    if (this.isSaid(versionId) || (state === 'sent' && !this.isElsewhere(versionId, state))) return 'told';
    return state === 'sent' || state === 'claimed' || state === 'uncertain' ? 'perhaps' : 'not';
  }
  private isSaid(versionId: string): boolean {
    return this.calls.some((call) => call.reached && !call.withdrawn && call.versionId === versionId);
  }
  private isElsewhere(versionId: string, state: AgendaDelivery['state'] | undefined): boolean {
    const address = this.wentTo.get(versionId);
    return state === 'sent' && !this.isSaid(versionId) && address !== undefined && address !== this.email;
  }

  put(job: AgendaJob): void {
    this.jobs = [...this.jobs.filter((other) => other.job !== job.job || other.of !== job.of), job];
  }
  isDue(job: AgendaJob['job'], of: string): boolean {
    return this.jobs.some((other) => other.job === job && other.of === of);
  }
  trace(act: string): void {
    this.acts.push(act);
  }
  happen(event: string): void {
    this.events.push(event);
  }
  announce(at: Date): void {
    this.announcedAt = at;
    this.happen('visit-announced');
  }
  withdraw(of: (delivery: KeptDelivery) => boolean, failure: string): void {
    for (const delivery of this.deliveries.filter((one) => one.state === 'waiting' && of(one)))
      Object.assign(delivery, { state: 'failed', failure });
  }

  readonly becomes = async (state: string): Promise<void> => {
    this.state = state;
  };
  readonly dies = async (): Promise<void> => {
    this.deceased = true;
  };
  readonly arrives = async (minute: number): Promise<void> => {
    this.visit = { ...this.visit, arrival: minute };
    this.announcedAt = null;
  };
  readonly stepBegins = async (minute: number): Promise<void> => {
    this.visit = {
      ...this.visit,
      steps: this.visit.steps.map((step) => ({ ...step, start: minute, end: minute + 10 })),
    };
    this.announcedAt = null;
  };
  readonly isReachedAt = async (email: string | null): Promise<void> => {
    this.email = email;
  };
  readonly settles = async (state: AgendaDelivery['state'], failure: string | null = null): Promise<string> => {
    const newest = this.deliveries.at(-1);
    if (!newest) throw new Error('no message was opened');
    Object.assign(newest, { state, failure });
    return newest.versionId;
  };
  readonly told = async (): Promise<Told | null> => this.found([]).last?.told ?? null;
  readonly lastCall = async (): Promise<string> => this.calls.at(-1)?.id ?? '';
  readonly traces = async (): Promise<AgendaTraces> => ({
    versions: this.versions.map(({ id }) => id),
    deliveries: this.deliveries.map(({ version, state, failure }) => ({ version, state, failure })),
    jobs: [...this.jobs],
    announcedAt: this.announcedAt,
    held: this.held,
    calls: this.calls.map(({ reached }) => reached),
    events: [...this.events],
    acts: [...this.acts],
  });
}
