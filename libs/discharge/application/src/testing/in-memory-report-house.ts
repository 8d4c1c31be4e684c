import { productWords, reasonNotDone, reportWay, type FrozenReport } from '@diurne/discharge-domain';
import type { Actor } from '../actor';
import type { ReportAtHand, ReportVersion } from '../ports/report-ledger';
import {
  allergies,
  arrivedAtMinute,
  author,
  entryMode,
  establishment,
  given,
  justification,
  leftOut,
  pathwayName,
  patient,
  performer,
  profession,
  physicians,
  stepLabels,
  treatments,
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
  /** Every save, also those that came too late. */
  readonly edits: ReportTraces['edits'][number][] = [];
  readonly deliveries: KeptDelivery[] = [];
  readonly handings: ReportTraces['handings'][number][] = [];
  private jobs: ReportTraces['jobs'] = [];
  readonly events: string[] = [];
  readonly acts: string[] = [];
  private readonly done = new Map<StepCode, number>();
  private readonly declared = new Set<StepCode>();
  private readonly givenWith = new Set<StepCode>();
  private readonly leftOut = new Set<StepCode>();
  private leftAtMinute: number | null = null;
  private facts = ['fact-0'];
  private inCareOf: ReportAtHand['physicians'] = [];
  private readonly emails = { primary: physicians.primary.email, referring: physicians.referring.email };
  private readonly secured = new Set(roles.map((role) => physicians[role].email));
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
    const email = this.emails[role];
    return reportWay({ email, isSecure: this.secured.has(email) });
  }

  found(): ReportAtHand {
    const newest = this.versions.at(-1);
    return {
      visitState: this.state,
      lived: {
        arrived: true,
        justification,
        allergies,
        treatments,
        pathwaySentences: {},
        left: this.leftAtMinute !== null,
        unconfirmed: codes.filter((code) => this.declared.has(code)).map((code) => stepLabels[code]),
        facts: this.facts.filter((fact) => !fact.endsWith('?')),
        standing: this.facts,
        lastDeclaredAt: '2026-11-24T08:00:00.000Z',
        done: codes.flatMap((code) => {
          const doneAtMinute = this.done.get(code);
          const step = { stepId: this.steps[code], label: stepLabels[code], performer, profession, counted: true };
          const unconfirmed = this.declared.has(code) ? { unconfirmed: true } : {};
          const products = this.givenWith.has(code) ? { given: [productWords(given)] } : {};
          return doneAtMinute === undefined ? [] : [{ ...step, doneAtMinute, ...unconfirmed, ...products }];
        }),
        untraced: codes
          .filter((code) => !this.done.has(code))
          .map((code) => ({
            stepId: this.steps[code],
            label: stepLabels[code],
            ...(this.leftOut.has(code) ? { said: reasonNotDone(leftOut.why, leftOut.because, author) } : {}),
          })),
      },
      latest: newest ? latestOf(newest) : null,
      signedBefore: signedBefore(this.versions),
      physicians: this.inCareOf,
      inForce: inForce(this.versions),
      frame: {
        establishment,
        unit,
        patient: { ...patient, ipp: '8001' },
        visit: {
          id: this.visitId,
          on: visitOn,
          pathwayName,
          arrivedAtMinute,
          leftAtMinute: this.leftAtMinute,
          entryMode,
          exitMode: this.leftAtMinute === null ? null : 'home',
        },
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
    this.declared.delete(step);
    this.facts = [...this.facts, this.newId()];
  };
  readonly gives = (step: StepCode, minute: number): Promise<void> => {
    this.givenWith.add(step);
    return this.does(step, minute);
  };
  readonly isDeclared = async (step: StepCode, minute: number): Promise<void> => {
    this.done.set(step, minute);
    this.declared.add(step);
    this.facts = [...this.facts, `${this.newId()}?`];
  };
  readonly leavesOut = async (step: StepCode): Promise<void> => {
    this.leftOut.add(step);
    this.facts = [...this.facts, this.newId()];
  };
  readonly isInCareOf = (physicians: ReportAtHand['physicians']): void => {
    this.inCareOf = physicians;
  };
  readonly isSeenOut = async (minute: number): Promise<void> => {
    this.leftAtMinute = minute;
    this.facts = [...this.facts, this.newId()];
  };
  readonly isReachedAt = async (role: Role, email: string | null, isSecure = true): Promise<void> => {
    this.emails[role] = email;
    if (isSecure) this.secured.add(email);
    else this.secured.delete(email);
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
    edits: [...this.edits],
    handings: [...this.handings],
    deliveries: this.deliveries.map(({ version, to, state, failure }) => ({ version, to, state, failure })),
    jobs: this.jobs,
    events: [...this.events],
    acts: [...this.acts],
  });
}

const latestOf = ({ id, number, edit, state, content, editedBy, authors, frozen }: KeptVersion): ReportVersion => ({
  id,
  number,
  edit,
  state,
  content: frozen?.content ?? content,
  editedBy,
  authors,
});

/** The newest that is signed, or was until a draft is. */
function signedBefore(versions: readonly KeptVersion[]): ReportAtHand['signedBefore'] {
  const newest = versions.at(-1);
  const frozen = versions.findLast((version) => version.frozen && version !== newest)?.frozen;
  return frozen?.signer && frozen.signedAt
    ? { version: frozen.version, signer: frozen.signer.name, signedAt: frozen.signedAt }
    : null;
}

function inForce(versions: readonly KeptVersion[]): ReportAtHand['inForce'] {
  const signed = versions.find(({ state }) => state === 'signed');
  return signed?.frozen ? { versionId: signed.id, recipients: signed.frozen.recipients } : null;
}
