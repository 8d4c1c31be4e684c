/** A physician outside: who sends patients, follows them, and reads the letters. */
export interface Correspondent {
  readonly id: string;
  readonly displayName: string;
  readonly rpps: string | null;
  readonly specialty: string;
  readonly email: string | null;
}
