const minute = 60_000;
/** A change waits for its turn, is tried again: its hour is a little older than its row. */
const patienceMs = 15 * minute;

export interface HoursOfRow {
  readonly at: string;
  /** The database's own hour; null before it was kept. */
  readonly written_at: string | null;
}

/** Goes through a chain in its order and tells a row that claims an hour at which it was not written. */
export class RowHours {
  private latest = -Infinity;

  /** `anyClock`: the demonstration lives another day than the database. */
  constructor(private readonly anyClock = false) {}

  isBackDated({ at, written_at: writtenAt }: HoursOfRow): boolean {
    if (writtenAt === null) return this.latest > -Infinity;
    const written = Date.parse(writtenAt);
    if (written < this.latest - patienceMs) return true;
    this.latest = Math.max(this.latest, written);
    return !this.anyClock && Math.abs(Date.parse(at) - written) > patienceMs;
  }
}
