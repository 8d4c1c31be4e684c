import type { ReportSection, Statement } from './report-section.value';

/** One intervention of the day as the trace knows it; `finding` is what it found, in French, written by a person. */
export interface ReportedIntervention {
  readonly stepId: string;
  readonly label: string;
  readonly performer: string;
  /** Minutes since local midnight. */
  readonly doneAtMinute: number;
  readonly finding: string;
}

/** What a physician writes. `null` is a question that nobody has answered. */
export interface ReportContent extends Readonly<Record<Statement, boolean | null>> {
  readonly sections: Readonly<Record<ReportSection, string>>;
  readonly interventions: readonly ReportedIntervention[];
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
  };
  readonly version: number;
  readonly content: ReportContent;
  readonly recipients: readonly ReportRecipient[];
  readonly signer: ReportSigner | null;
  /** ISO instant; null on a draft. */
  readonly signedAt: string | null;
}
