import { reportWay, type FrozenReport } from '@diurne/discharge-domain';
import type { Actor } from '../actor';
import type { ReportAtHand, ReportVersion } from '../ports/report-ledger';
import {
  arrivedAtMinute,
  establishment,
  justification,
  pathwayName,
  patient,
  performer,
  physicians,
  stepLabels,
  unit,
  visitOn,
  type ReportDelivery,
  type ReportTraces,
  type Role,
  type StepCode,
} from './report-house';

type Mutable<Kept> = { -readonly [Key in keyof Kept]: Kept[Key] };
export type KeptDelivery = Mutable<ReportDelivery> & { readonly versionId: string };
export type KeptVersion = Mutable<ReportVersion> & {
  frozen?: FrozenReport;
  document?: Uint8Array;
  /** What the document was when it was signed. */
  sealed?: string;
};
const codes: readonly StepCode[] = ['blood', 'echo'];
const roles: readonly Role[] = ['primary', 'referring'];

/** What the database keeps of one visit and its report, for the twins of both ports. */
export class InMemoryReportHouse {
  readonly actor = { establishmentId: 'house', accountId: 'physician' };
  readonly neighbour: Actor = { establishmentId: 'neighbour', accountId: 'stranger' };
  readonly visitId = 'visit';
  readonly steps = { blood: 'step-blood', echo: 'step-echo' };
  readonly physicians = { primary: 'dr-primary', referring: 'dr-referring' };
  state = 'arrived';
  readonly versions: KeptVersion[] = [];
  readonly deliveries: KeptDelivery[] = [];
  private jobs: ReportTraces['jobs'] = [];
  readonly events: string[] = [];
  readonly acts: string[] = [];
  private readonly done = new Map<StepCode, number>();
  private readonly emails = { primary: physicians.primary.email, referring: physicians.referring.email };
  private present = roles;
  private ids = 0;

  newId(): string {
    this.ids += 1;
    return `id-${this.ids}`;
  }
  isOurs({ establishmentId }: Actor): boolean {
    return establishmentId === this.actor.establishmentId;
  }
  roleOf(correspondentId: string): Role | undefined {
    return roles.find((role) => this.physicians[role] === correspondentId);
  }
  wayTo(role: Role) {
    return reportWay({ email: this.emails[role] });
  }

  found(): ReportAtHand {
    const newest = this.versions.at(-1);
    return {
      visitState: this.state,
      lived: {
        arrived: true,
        justification,
        pathwaySentences: {},
        done: codes.flatMap((code) => {
          const doneAtMinute = this.done.get(code);
          const step = { stepId: this.steps[code], label: stepLabels[code], performer };
          return doneAtMinute === undefined ? [] : [{ ...step, doneAtMinute }];
        }),
        untracedMandatory: codes.filter((code) => !this.done.has(code)).map((code) => stepLabels[code]),
      },
      latest: newest ? latestOf(newest) : null,
      frame: {
        establishment,
        unit,
        patient: { ...patient, ipp: '8001' },
        visit: { id: this.visitId, on: visitOn, pathwayName, arrivedAtMinute, leftAtMinute: null },
      },
      recipients: this.present.map((role) => ({
        correspondentId: this.physicians[role],
        name: physicians[role].name,
        role,
        way: this.wayTo(role),
      })),
    };
  }

  put(job: ReportTraces['jobs'][number]): void {
    this.jobs = [...this.jobs.filter(({ of, to }) => of !== job.of || to !== job.to), job];
  }

  readonly becomes = async (state: string): Promise<void> => {
    this.state = state;
  };
  readonly does = async (step: StepCode, minute: number): Promise<void> => {
    this.done.set(step, minute);
  };
  readonly isReachedAt = async (role: Role, email: string | null): Promise<void> => {
    this.emails[role] = email;
  };
  readonly leaves = async (role: Role): Promise<void> => {
    this.present = this.present.filter((one) => one !== role);
  };
  readonly settles = async (
    role: Role,
    state: ReportDelivery['state'],
    failure: string | null = null,
  ): Promise<void> => {
    const newest = this.deliveries.filter(({ to }) => to === role).at(-1);
    if (!newest) throw new Error('no message was opened');
    Object.assign(newest, { state, failure });
  };
  readonly isForged = async (): Promise<void> => {
    for (const version of this.versions) if (version.document) version.document = Uint8Array.of(1, 2, 3);
  };
  readonly traces = async (): Promise<ReportTraces> => ({
    versions: this.versions.map(({ id, number, state }) => ({ id, number, state })),
    deliveries: this.deliveries.map(({ version, to, state, failure }) => ({ version, to, state, failure })),
    jobs: this.jobs,
    events: [...this.events],
    acts: [...this.acts],
  });
}

const latestOf = ({ id, number, edit, state, content, editedBy }: KeptVersion): ReportVersion => ({
  id,
  number,
  edit,
  state,
  content,
  editedBy,
});
