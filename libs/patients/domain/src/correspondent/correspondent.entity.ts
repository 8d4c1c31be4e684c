/** A physician outside: who sends patients, follows them, and reads the letters. */
export interface Correspondent {
  readonly id: string;
  readonly displayName: string;
  readonly rpps: string | null;
  readonly specialty: string;
  readonly email: string | null;
  /** Somebody who may has marked this very address as one of secure messaging (MSSanté): letters leave to no other. */
  readonly isSecure: boolean;
}
