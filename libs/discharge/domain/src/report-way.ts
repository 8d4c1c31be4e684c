/** What is known of how a correspondent can be reached. */
export interface CorrespondentReach {
  readonly email: string | null;
}
/** The channel by which a signed report goes to a physician, and where to. */
export interface ReportWay {
  readonly channel: 'email';
  readonly address: string;
}

/** By e-mail; null when there is no way but the printed report. */
export const reportWay = ({ email }: CorrespondentReach): ReportWay | null =>
  email === null ? null : { channel: 'email', address: email };
