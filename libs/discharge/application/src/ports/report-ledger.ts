import type {
  FrozenReport,
  LivedVisit,
  ReportContent,
  ReportRecipient,
  ReportWay,
  VisitAsLived,
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
}
/** A visit as it was lived and its report, read under the visit's lock. */
export interface ReportAtHand {
  readonly visitState: string;
  readonly lived: LivedVisit & VisitAsLived;
  readonly latest: ReportVersion | null;
  /** What the document says besides its content. */
  readonly frame: Omit<FrozenReport, 'version' | 'content' | 'signer' | 'signedAt' | 'recipients'>;
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
  /** What a recipient is sent; null when it must not leave any more. @throws Error when the stored bytes no longer match their digest */
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
