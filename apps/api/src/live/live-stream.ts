import type { LiveEventName } from '@diurne/contracts';
import type { LiveReader } from '@diurne/messaging';
import type { Response } from 'express';

/** Beyond this a browser that no longer reads is let go; it comes back by itself and resumes. */
const mostUnread = 1_000_000;

export interface Listening extends LiveReader {
  readonly token: string;
}

/** One open answer to one browser. */
export class LiveStream {
  constructor(
    readonly listening: Listening,
    private readonly response: Response,
    /** Where in the feed this browser stands. */
    public position: number,
  ) {}

  open(): void {
    // A proxy that gathers or compresses would hold back what is meant for now.
    this.response.set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
      Connection: 'keep-alive',
    });
    this.response.flushHeaders();
  }

  send(name: LiveEventName, data: unknown, position = this.position): void {
    this.position = position;
    this.write(`id: ${position}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  /** A comment: it tells proxies and both ends that the other is there. */
  beat(): void {
    this.write(': beat\n\n');
  }

  end(name?: 'replaced' | 'ended'): void {
    if (name) this.send(name, {});
    this.response.end();
  }

  onClose(tell: () => void): void {
    this.response.on('close', tell);
  }

  private write(text: string): void {
    if (this.response.writableEnded) return;
    if (this.response.writableLength > mostUnread) this.response.destroy();
    else this.response.write(text);
  }
}
