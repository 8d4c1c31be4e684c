export interface MailAddress {
  readonly name?: string | undefined;
  readonly address: string;
}
export interface MailAttachment {
  readonly filename: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** What a carrier of e-mail takes. */
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
