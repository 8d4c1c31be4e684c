import type { ReportSection, Statement } from './report-section.value';

/** A step as the trace knows it: done, by whom, of which profession. `counted`: an intervention that billing may count; of other care nothing need be found. */
export interface StepDone {
  readonly stepId: string;
  readonly label: string;
  readonly performer: string;
  readonly profession?: string | null | undefined;
  readonly counted?: boolean | undefined;
  /** Minutes since local midnight. */
  readonly doneAtMinute: number;
  /** Declared for its performer, who has not said so: told as such, counted by nobody. */
  readonly unconfirmed?: boolean | undefined;
  /** Done before what must come first: what was missing and why it was done all the same, French. */
  readonly outsideGates?: string | undefined;
  /** The products that were given with it, each in French words with its dose and lot. */
  readonly given?: readonly string[] | undefined;
}
/** With what it found, in French, written by a person. */
export interface ReportedIntervention extends StepDone {
  readonly finding: string;
  /** Its trace was taken back after somebody had written of it: nothing says any more that it was done. */
  readonly withdrawn?: boolean | undefined;
}
/** What was planned and is not traced, with the reason that a person wrote. */
export interface StepNotDone {
  readonly stepId: string;
  readonly label: string;
  /** The reason that the trace holds, with who said so, French; the letter has it even when nothing is written. */
  readonly said?: string | undefined;
  /** The patient is here, and it is planned until that minute: nothing says yet that it is not done. */
  readonly toComeBy?: number | undefined;
  readonly reason: string;
}

/** What a physician writes. `null` is a question that nobody has answered. */
export interface ReportContent extends Readonly<Record<Statement, boolean | null>> {
  readonly sections: Readonly<Record<ReportSection, string>>;
  /** What a « oui » goes with: the result of a search, the product and the number that were given. */
  readonly details?: Readonly<Partial<Record<Statement, string>>> | undefined;
  readonly interventions: readonly ReportedIntervention[];
  /** Left out in what was written before it was asked. */
  readonly notDone?: readonly StepNotDone[] | undefined;
  /** From the second version on: what it changes of the one before. */
  readonly changes?: string | undefined;
}

/** What is missing before a signature, with the section or statement it concerns; French. */
export interface MissingContent {
  readonly section: string;
  readonly message: string;
}

export interface PatientIdentity {
  readonly birthName: string;
  readonly usedName: string | null;
  readonly firstNames: string;
  readonly birthDate: string;
  readonly sex: 'female' | 'male' | 'unknown';
  readonly ipp: string;
  readonly ins: string | null;
  readonly insOid: string | null;
}
export interface ReportRecipient {
  readonly correspondentId: string;
  readonly name: string;
  readonly role: 'primary' | 'referring';
}
export interface ReportSigner {
  readonly accountId: string;
  readonly name: string;
  readonly rpps: string;
}

/** Everything that the signed document says, so that nothing is looked up again once it is signed. */
export interface FrozenReport {
  readonly establishment: { readonly name: string; readonly finess: string; readonly timeZone: string };
  readonly unit: { readonly name: string; readonly phone: string; readonly address: string };
  readonly patient: PatientIdentity;
  readonly visit: {
    readonly id: string;
    readonly on: string;
    readonly pathwayName: string;
    readonly arrivedAtMinute: number | null;
    readonly leftAtMinute: number | null;
    readonly entryMode?: string | null | undefined;
    readonly exitMode?: string | null | undefined;
  };
  /** Civil date of the patient's death, during the visit or since. */
  readonly deceasedOn?: string | null | undefined;
  readonly version: number;
  readonly content: ReportContent;
  readonly recipients: readonly ReportRecipient[];
  readonly signer: ReportSigner | null;
  /** ISO instant; null on a draft. */
  readonly signedAt: string | null;
  /** Names of those who wrote in this version. */
  readonly authors?: readonly string[] | undefined;
  /** The physician of the visit for whom another signs. */
  readonly onBehalfOf?: string | null | undefined;
  readonly replaces?: SignedBefore | null | undefined;
  /** Its signer stated that the patient has neither physician: nobody else has the letter. */
  readonly toNoPhysician?: boolean | undefined;
  /** The facts that stood at the signature, in order, `?` behind those that nobody had confirmed: when others stand, the letter is outdated. */
  readonly standing?: readonly string[] | undefined;
  /** In letters of before: those that counted. */
  readonly facts?: readonly string[] | undefined;
}
/** The signed version that a later one replaces. */
export interface SignedBefore {
  readonly version: number;
  readonly signer: string;
  /** ISO instant. */
  readonly signedAt: string;
}
/** Who has the visit in their care: a physician who did, or is to do, one of its medical steps. */
export interface VisitPhysician {
  readonly resourceId: string;
  readonly name: string;
}
