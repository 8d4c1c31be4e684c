import { Readable, Writable } from 'node:stream';
import type { Client, Connection } from 'pg';

type Wire = Connection & {
  readonly stream: NodeJS.WritableStream & { pause(): void; resume(): void; writableNeedDrain: boolean };
  query(sql: string): void;
  _send(bytes: Buffer): boolean;
};
const framed = (code: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(5);
  head.write(code, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};

/** `COPY … TO STDOUT` as a stream: the server waits while nobody reads. */
class CopyOut extends Readable {
  private wire: Wire | undefined;

  constructor(private readonly sql: string) {
    super();
  }
  submit(connection: Connection): void {
    this.wire = connection as Wire;
    this.wire.query(this.sql);
  }
  override _read(): void {
    this.wire?.stream.resume();
  }
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    // The parser's own memory: it writes over it with the next message.
    if (!this.push(Buffer.from(chunk))) this.wire?.stream.pause();
  }
  handleError(error: Error): void {
    this.destroy(error);
  }
  handleCommandComplete(): void {
    this.wire?.stream.resume();
  }
  handleReadyForQuery(): void {
    this.push(null);
  }
}

/** `COPY … FROM STDIN` as a stream; it is finished once the server has taken all. */
class CopyIn extends Writable {
  private wire: Wire | undefined;
  private begin: (() => void) | undefined;
  private done: (() => void) | undefined;

  constructor(private readonly sql: string) {
    super();
    this.cork();
  }
  submit(connection: Connection): void {
    this.wire = connection as Wire;
    this.wire.query(this.sql);
  }
  handleCopyInResponse(): void {
    this.begin?.();
    this.begin = undefined;
    this.uncork();
  }
  override _write(chunk: Buffer, _encoding: string, taken: () => void): void {
    const wire = this.wire;
    if (!wire || wire._send(framed('d', chunk))) taken();
    else wire.stream.once('drain', taken);
  }
  override _final(done: () => void): void {
    this.done = done;
    this.wire?._send(framed('c', Buffer.alloc(0)));
  }
  handleError(error: Error): void {
    this.destroy(error);
  }
  handleCommandComplete(): void {
    // ReadyForQuery follows.
  }
  handleReadyForQuery(): void {
    this.done?.();
  }
}

export const copyOut = (client: Client, sql: string): Readable => client.query(new CopyOut(sql));
export const copyIn = (client: Client, sql: string): Writable => client.query(new CopyIn(sql));
