import type { Clock } from '@diurne/time';
import { ChannelListener } from './channel-listener';
import type { JobQueue } from './job-queue';
import type { OutboxLedger } from './outbox-ledger';

const MINUTE = 60_000;
/** A job retries for at most an hour between two attempts; what stays unhandled for longer is offered to the queue again, which ignores it when it still has it. */
const forgottenAfter = 15 * MINUTE;

export interface OutboxRelayOptions {
  /** For LISTEN; the poll alone is enough when it fails. */
  readonly databaseUrl: string;
  readonly everyMs: number;
  readonly clock: Clock;
  readonly onTrouble: (failure: Error) => void;
}

/** Moves due outbox rows to the queue: at once when told by NOTIFY, at the latest at the next poll. */
export class OutboxRelay {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;
  private readonly listener: ChannelListener;

  constructor(
    private readonly ledger: OutboxLedger,
    private readonly queue: JobQueue,
    private readonly options: OutboxRelayOptions,
  ) {
    const { databaseUrl, onTrouble } = options;
    this.listener = new ChannelListener({ databaseUrl, channels: ['outbox'], onNotice: () => this.wake(), onTrouble });
  }

  /** One pass over every establishment; returns how many messages the queue accepted. */
  async relayOnce(now: Date): Promise<number> {
    let relayed = 0;
    for (const establishmentId of await this.ledger.establishments()) {
      for (;;) {
        const moved = await this.ledger.handOver(
          establishmentId,
          now,
          new Date(now.getTime() - forgottenAfter),
          (rows) => this.queue.add(rows.map((row) => ({ ...row, establishmentId }))),
        );
        relayed += moved;
        if (moved === 0) break;
      }
    }
    return relayed;
  }

  start(): void {
    void this.listener.start();
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
    await this.listener.stop();
  }

  private wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.running = this.pass().finally(() => {
      this.running = undefined;
      if (this.stopped) return;
      if (this.again) {
        this.again = false;
        this.wake();
      } else this.timer = setTimeout(() => this.wake(), this.options.everyMs);
    });
  }

  private async pass(): Promise<void> {
    try {
      await this.relayOnce(this.options.clock());
    } catch (failure) {
      this.options.onTrouble(failure as Error);
    }
  }
}
