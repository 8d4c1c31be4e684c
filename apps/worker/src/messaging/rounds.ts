import { everyEstablishment, type Database } from '@diurne/database';

export interface RoundsOptions {
  readonly everyMs: number;
  readonly work: (establishmentId: string) => Promise<unknown>;
  readonly onTrouble: (failure: Error) => void;
}

/**
 * Goes round every establishment at regular times, and at once when woken. Not through the queue: what is done here must also be done while Redis is
 * away. Of several workers one works at a time, by a lock in PostgreSQL.
 */
export class Rounds {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly options: RoundsOptions,
  ) {}

  wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.running = this.round().finally(() => {
      this.running = undefined;
      if (this.stopped) return;
      if (this.again) {
        this.again = false;
        this.wake();
      } else this.timer = setTimeout(() => this.wake(), this.options.everyMs);
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async round(): Promise<void> {
    try {
      for (const { id } of await this.database.beforeEstablishment(everyEstablishment)) await this.options.work(id);
    } catch (failure) {
      this.options.onTrouble(failure as Error);
    }
  }
}
