import type { OutboxLedger } from '@diurne/messaging';
import type { Clock } from '@diurne/time';

const staleMs = 30_000;
/** Longer than a worker that is being replaced. */
const alarmSeconds = 300;

/** Whether anybody hands over what is due. Asked in the background: who asks for readiness never waits for it. */
export class MessagesLate {
  private known: number | null = null;
  private askedAt = -Infinity;
  private asking: Promise<void> | undefined;

  constructor(
    private readonly ledger: Pick<OutboxLedger, 'establishments' | 'lagSeconds'>,
    private readonly clock: Clock,
    private readonly alarm: (seconds: number) => void,
  ) {}

  seconds(): number | null {
    if (!this.asking && performance.now() - this.askedAt >= staleMs) {
      this.askedAt = performance.now();
      this.asking = this.ask().finally(() => {
        this.asking = undefined;
      });
    }
    return this.known;
  }

  private async ask(): Promise<void> {
    try {
      let longest = 0;
      for (const id of await this.ledger.establishments())
        longest = Math.max(longest, await this.ledger.lagSeconds(id, this.clock()));
      this.known = longest;
      if (longest > alarmSeconds) this.alarm(longest);
    } catch {
      // Readiness says by itself that the database is away.
      this.known = null;
    }
  }
}
