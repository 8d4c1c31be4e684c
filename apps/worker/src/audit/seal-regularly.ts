import { everyEstablishment, sealAudit, type Database } from '@diurne/database';
import type { Clock } from '@diurne/time';

/**
 * Seals the audit trail of every establishment every few seconds. It does not go through the queue: a trail must be sealed also while Redis is
 * away. Of several workers one seals at a time, by a lock in PostgreSQL.
 */
export class SealRegularly {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private stopped = false;
  private first = true;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly everyMs: number,
    private readonly onTrouble: (failure: Error) => void,
  ) {}

  start(): void {
    this.next(0);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private next(inMs: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.pass().finally(() => this.next(this.everyMs));
    }, inMs);
  }

  private async pass(): Promise<void> {
    try {
      for (const { id } of await this.database.beforeEstablishment(everyEstablishment))
        await sealAudit(this.database, id, this.clock(), this.first);
      this.first = false;
    } catch (failure) {
      this.onTrouble(failure as Error);
    }
  }
}
