export interface MailAddress {
  readonly name?: string | undefined;
  readonly address: string;
}
export interface MailAttachment {
  readonly filename: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

export interface MailContent {
  readonly to: MailAddress;
  readonly fromName: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly MailAttachment[];
  /** Shown by mail programs as an invitation, as well as attached. */
  readonly calendar?:
    { readonly method: 'REQUEST' | 'CANCEL'; readonly filename: string; readonly content: string } | undefined;
}
/** `messageId` is the same at every attempt of one delivery, so that a mailbox can tell a repetition. */
export interface MailMessage extends MailContent {
  readonly messageId: string;
}

export type SendOutcome =
  | { readonly kind: 'sent'; readonly providerMessageId: string }
  /** Certainly not delivered, and the next attempt may succeed. */
  | { readonly kind: 'notYet'; readonly failure: string }
  /** Certainly not delivered, and never will be as it is. */
  | { readonly kind: 'refused'; readonly failure: string }
  /** Nobody can say whether it was delivered. */
  | { readonly kind: 'uncertain'; readonly failure: string };

/** `failure` is French and names no person. */
export abstract class Mailer {
  abstract send(message: MailMessage): Promise<SendOutcome>;
}
