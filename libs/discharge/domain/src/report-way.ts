/** What is known of how a correspondent can be reached. */
export interface CorrespondentReach {
  readonly email: string | null;
  /** Somebody who may has marked this very address as one of secure messaging (MSSanté). */
  readonly isSecure: boolean;
}
/** The channel by which a signed report goes to a physician, and where to. */
export interface ReportWay {
  readonly channel: 'email';
  readonly address: string;
}

/** By e-mail to an address of secure messaging; null when there is no way but the printed report. */
export const reportWay = ({ email, isSecure }: CorrespondentReach): ReportWay | null =>
  email === null || !isSecure ? null : { channel: 'email', address: email };
