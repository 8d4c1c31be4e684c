import { sessionEndedChannel, type UserSessions } from '@diurne/access';
import type { Actor, Database } from '@diurne/database';
import { ChannelListener, noteSent, sealedChannel } from '@diurne/messaging';
import type { Clock } from '@diurne/time';
import { lastPosition, noticesAfter, type NoticePage } from './live-notices';
import type { LiveStream } from './live-stream';

export interface LiveHubOptions {
  readonly databaseUrl: string;
  readonly beatMs: number;
  readonly clock: Clock;
  readonly onTrouble: (failure: Error) => void;
}

/** The open streams of this replica: one connection hears what was sealed, and each browser is told what it has not been told yet. */
export class LiveHub {
  private readonly streams = new Set<LiveStream>();
  private readonly telling = new Map<string, Promise<void>>();
  private readonly again = new Set<string>();
  private readonly listener: ChannelListener;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly userSessions: UserSessions,
    private readonly options: LiveHubOptions,
  ) {
    this.listener = new ChannelListener({
      databaseUrl: options.databaseUrl,
      channels: [sealedChannel, sessionEndedChannel],
      onTrouble: options.onTrouble,
      onNotice: (channel, payload) => (channel === sealedChannel ? this.tell(payload) : this.endSession(payload)),
      onListening: () => this.tellAll(),
    });
  }

  start(): void {
    void this.listener.start();
    this.timer = setInterval(() => void this.beat(), this.options.beatMs);
  }

  /** One stream per browser: an earlier one of the same session is ended. */
  join(stream: LiveStream): void {
    if (this.stopped) return stream.end();
    for (const other of this.streams)
      if (other.listening.tokenHash.equals(stream.listening.tokenHash)) this.leave(other, 'replaced');
    this.streams.add(stream);
    stream.onClose(() => this.streams.delete(stream));
    stream.open();
    stream.send('ready', {});
    this.tell(stream.listening.actor.establishmentId);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.listener.stop();
    for (const stream of this.streams) this.leave(stream);
    await Promise.all(this.telling.values());
  }

  get size(): number {
    return this.streams.size;
  }

  private leave(stream: LiveStream, why?: 'replaced' | 'ended'): void {
    this.streams.delete(stream);
    stream.end(why);
  }

  private endSession(tokenHash: string): void {
    for (const stream of this.streams)
      if (stream.listening.tokenHash.toString('hex') === tokenHash) this.leave(stream, 'ended');
  }

  /** An open screen counts as use, as its readings do; what has ended elsewhere or expired ends here. */
  private async beat(): Promise<void> {
    for (const stream of this.streams) {
      try {
        if (await this.userSessions.resolve(stream.listening.token, this.options.clock())) stream.beat();
        else this.leave(stream, 'ended');
      } catch (failure) {
        this.options.onTrouble(failure as Error);
      }
    }
    // Should a notification have been lost, this is the latest that it is made good.
    this.tellAll();
  }

  private tellAll(): void {
    for (const establishmentId of new Set([...this.streams].map(({ listening }) => listening.actor.establishmentId)))
      this.tell(establishmentId);
  }

  /** One at a time for each establishment; what comes meanwhile makes one more. */
  private tell(establishmentId: string): void {
    if (this.telling.has(establishmentId)) {
      this.again.add(establishmentId);
      return;
    }
    const pass = this.tellOnce(establishmentId)
      .catch(this.options.onTrouble)
      .finally(() => {
        this.telling.delete(establishmentId);
        if (this.again.delete(establishmentId)) this.tell(establishmentId);
      });
    this.telling.set(establishmentId, pass);
  }

  private async tellOnce(establishmentId: string): Promise<void> {
    const actor: Actor = { establishmentId, accountId: null };
    for (;;) {
      const here = [...this.streams].filter(({ listening }) => listening.actor.establishmentId === establishmentId);
      if (here.length === 0) return;
      const from = Math.min(...here.map(({ position }) => position));
      const page = await noticesAfter(this.database, actor, from);
      if (page === 'gone') await this.skip(actor, here, from);
      else await this.pass(actor, here, page);
      if (page === 'gone' || page.more) continue;
      return this.judgeThoseAhead(actor, here, page.reached);
    }
  }

  /** The feed is read from where the last of them stands: who says to have heard what never was told, of a feed that was restored, is found here. */
  private async judgeThoseAhead(actor: Actor, here: readonly LiveStream[], reached: number): Promise<void> {
    if (here.every(({ position }) => position <= reached)) return;
    const last = await lastPosition(this.database, actor);
    for (const stream of here) if (stream.position > last) stream.send('gone', {}, last);
  }

  /** What these browsers missed can no longer be told: they read their screens anew. */
  private async skip(actor: Actor, here: readonly LiveStream[], from: number): Promise<void> {
    const last = await lastPosition(this.database, actor);
    for (const stream of here) if (stream.position === from) stream.send('gone', {}, last);
  }

  private async pass(actor: Actor, here: readonly LiveStream[], { notices, reached }: NoticePage): Promise<void> {
    const due = (position: number): LiveStream[] => here.filter((stream) => stream.position < position);
    if (notices.length > 0) {
      await this.database.transact(actor, async (tx) => {
        for (const notice of notices)
          await noteSent(
            tx,
            due(notice.position).map(({ listening }) => listening.tokenHash),
            notice,
          );
      });
    }
    for (const { position, ...notice } of notices)
      for (const stream of due(position)) stream.send('notice', notice, position);
    for (const stream of due(reached)) stream.position = reached;
  }
}
