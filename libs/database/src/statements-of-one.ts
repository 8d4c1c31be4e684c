import { whoeverWaits } from './nobody-waits';

/** The statements of one transaction: the one that runs is stopped on the server once nobody waits for its answer. */
export class StatementsOfOne {
  private readonly waiting = whoeverWaits();
  private stopping: Promise<unknown> | undefined;
  private processId: number | undefined;

  /** `cancel`: whatever that process of the server runs. */
  constructor(private readonly cancel: (processId: number) => Promise<unknown>) {}

  get wereStopped(): boolean {
    return this.stopping !== undefined;
  }

  /** `connection`: the driver's, which knows the server's process. */
  watch(connection: unknown): void {
    this.processId = (connection as { processID?: number }).processID;
    this.waiting?.addEventListener('abort', this.stop, { once: true });
  }

  /** From here on the connection may serve others: nothing that was asked to stop may still be under way to it. */
  async leaveAlone(): Promise<void> {
    this.waiting?.removeEventListener('abort', this.stop);
    await this.stopping;
  }

  private readonly stop = (): void => {
    if (this.processId !== undefined) this.stopping = this.cancel(this.processId).catch(() => undefined);
  };
}
