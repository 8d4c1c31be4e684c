/** What is known of how a patient can be reached. */
export interface PatientReach {
  readonly email: string | null;
}
/** The channel by which an agenda goes to its patient, and where to. */
export interface AgendaWay {
  readonly channel: 'email';
  readonly address: string;
}

/** By e-mail; null when there is no way but the printed agenda. */
export const agendaWay = ({ email }: PatientReach): AgendaWay | null =>
  email === null ? null : { channel: 'email', address: email };
