import { Client } from 'pg';

const againAfterMs = 2000;

export interface ChannelListenerOptions {
  readonly databaseUrl: string;
  readonly channels: readonly string[];
  readonly onNotice: (channel: string, payload: string) => void;
  /** It listens (again): what was told meanwhile went unheard. */
  readonly onListening?: () => void;
  readonly onTrouble: (failure: Error) => void;
}

/** One connection outside the pool that hears what PostgreSQL tells by NOTIFY, and is opened anew when it is lost. */
export class ChannelListener {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly options: ChannelListenerOptions) {}

  async start(): Promise<void> {
    if (this.stopped || this.client) return;
    const client = new Client({
      connectionString: this.options.databaseUrl,
      application_name: 'diurne listener',
      keepAlive: true,
    });
    this.client = client;
    const lost = (failure?: Error): void => this.lose(client, failure);
    client.on('error', lost);
    client.on('end', () => lost());
    client.on('notification', ({ channel, payload }) => this.options.onNotice(channel, payload ?? ''));
    try {
      await client.connect();
      for (const channel of this.options.channels) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      this.options.onListening?.();
    } catch (failure) {
      lost(failure as Error);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private lose(client: Client, failure?: Error): void {
    if (this.client !== client) return;
    this.client = undefined;
    void client.end().catch(() => undefined);
    if (this.stopped) return;
    if (failure) this.options.onTrouble(failure);
    this.timer = setTimeout(() => void this.start(), againAfterMs);
  }
}
