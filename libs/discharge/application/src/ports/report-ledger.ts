import type {
  FrozenReport,
  LivedVisit,
  ReportContent,
  ReportRecipient,
  ReportWay,
  SignedBefore,
  TraceAtHand,
  TraceNow,
  VisitAsLived,
  VisitPhysician,
} from '@diurne/discharge-domain';
import type { Actor } from '../actor';

export interface ReportVersion {
  readonly id: string;
  readonly number: number;
  /** Rises with each save: two editors see each other. */
  readonly edit: number;
  readonly state: 'draft' | 'signed' | 'replaced';
  readonly content: ReportContent;
  readonly editedBy: string;
  /** Names of those who wrote in it, in the order in which they began. */
  readonly authors: readonly string[];
}
/** A visit as it was lived and its report, read under the visit's lock. */
export interface ReportAtHand {
  readonly visitState: string;
  readonly lived: LivedVisit & VisitAsLived & TraceAtHand & Pick<TraceNow, 'facts' | 'standing' | 'lastDeclaredAt'>;
  readonly latest: ReportVersion | null;
  /** The signed version that the latest, or the next, one replaces. */
  readonly signedBefore: SignedBefore | null;
  readonly physicians: readonly VisitPhysician[];
  /** The signed letter in force, though a next version may be under way. */
  readonly inForce: { readonly versionId: string; readonly recipients: readonly ReportRecipient[] } | null;
  /** What the document says besides its content. */
  readonly frame: Pick<FrozenReport, 'establishment' | 'unit' | 'patient' | 'visit' | 'deceasedOn'>;
  readonly recipients: readonly (ReportRecipient & { readonly way: ReportWay | null })[];
}
export interface SignedReport {
  readonly frozen: FrozenReport;
  readonly sha256: string;
  readonly document: Uint8Array;
}

export type ReportChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'draft'; readonly number: number; readonly content: ReportContent }
  | { readonly kind: 'write'; readonly versionId: string; readonly content: ReportContent }
  /** Kept beside the draft, which someone else saved meanwhile: nothing that was written is lost. `edit`: the save that its author had seen. */
  | {
      readonly kind: 'keepBeside';
      readonly versionId: string;
      readonly edit: number;
      readonly content: ReportContent;
    }
  /** The draft of a new version is given up: the signed one stands as it did, and what was written is kept. */
  | { readonly kind: 'giveUp'; readonly versionId: string; readonly reason: string | null }
  /** What someone did with the printed letter of a signed version. */
  | {
      readonly kind: 'hand';
      readonly versionId: string;
      readonly correspondentId: string;
      readonly way: 'handed' | 'posted' | 'undone';
    }
  /** Freezes the version, replaces an earlier signed one, and opens one delivery per recipient whom there is a way to. */
  | ({ readonly kind: 'sign'; readonly versionId: string } & SignedReport);

export abstract class ReportLedger {
  /** Decides under the visit's lock and writes the change with its audit and outbox rows in one transaction. @throws ReportRefusal `not-found` */
  abstract change(
    actor: Actor,
    visitId: string,
    at: Date,
    decide: (found: ReportAtHand) => ReportChange | Promise<ReportChange>,
  ): Promise<void>;
  /** A signed version is due at each recipient whose delivery waits. */
  abstract becomeDue(actor: Actor, reportVersionId: string, signedAt: Date): Promise<void>;
  /** What a recipient is sent; null when it must not leave any more. @throws SignedVersionForged */
  abstract signedFor(actor: Actor, reportVersionId: string, correspondentId: string): Promise<ReportToSend | null>;
}
export interface ReportToSend {
  readonly reportVersionId: string;
  readonly correspondentId: string;
  readonly recipientName: string;
  readonly way: ReportWay;
  readonly frozen: FrozenReport;
  readonly document: Uint8Array;
}
