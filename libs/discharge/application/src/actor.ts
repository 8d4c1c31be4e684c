/** Who acts; `accountId` is null for the machine's own jobs. */
export interface Actor {
  readonly establishmentId: string;
  readonly accountId: string | null;
}
/** A person at a screen. `rpps` is what makes a signature a physician's. */
export interface Author {
  readonly accountId: string;
  readonly name: string;
  readonly rpps: string | null;
  /** Who they are among those who do the steps of a visit. */
  readonly resourceId: string | null;
}
