/** Who acts; `accountId` is null for the machine's own jobs. */
export interface Actor {
  readonly establishmentId: string;
  readonly accountId: string | null;
}
