import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export type MailServerMood =
  | 'accepts'
  | 'postponesRecipient'
  | 'refusesRecipient'
  | 'postponesContent'
  | 'refusesContent'
  | 'acceptsThenCuts'
  | 'cutsDuringContent';
export interface ReceivedMail {
  readonly to: string;
  readonly raw: string;
}

const refusal = (code: number, words: string) => Object.assign(new Error(words), { responseCode: code });

/** A real SMTP server on a free port, whose mood a test sets; `received` is what reached a mailbox. */
export class MailServer {
  mood: MailServerMood = 'accepts';
  /** Milliseconds between the last byte and the answer: the moment at which a dying worker leaves doubt. */
  hesitationMs = 0;
  readonly received: ReceivedMail[] = [];
  private readonly server: SMTPServer;

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onRcptTo: (_address, _session, answer) => {
        if (this.mood === 'postponesRecipient') answer(refusal(451, 'greylisted'));
        else if (this.mood === 'refusesRecipient') answer(refusal(550, 'no such user'));
        else answer();
      },
      onData: (stream, dialogue, answer) => {
        // A sender that is killed breaks off in the middle: nothing has arrived.
        void this.take(stream, dialogue, answer).catch(() => undefined);
      },
    });
    this.server.on('error', () => undefined);
  }

  static async start(): Promise<MailServer> {
    const mailServer = new MailServer();
    await new Promise<void>((resolve) => {
      mailServer.server.listen(0, '127.0.0.1', resolve);
    });
    return mailServer;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(resolve);
    });
  }

  private async take(
    stream: SMTPServerDataStream,
    dialogue: SMTPServerSession,
    answer: (failure?: Error | null) => void,
  ): Promise<void> {
    let raw = '';
    for await (const chunk of stream) {
      raw += String(chunk);
      if (this.mood === 'cutsDuringContent') {
        this.cut();
        return;
      }
    }
    if (this.hesitationMs > 0) await new Promise((resume) => setTimeout(resume, this.hesitationMs));
    if (this.mood === 'postponesContent') {
      answer(refusal(452, 'no space'));
      return;
    }
    if (this.mood === 'refusesContent') {
      answer(refusal(554, 'not wanted'));
      return;
    }
    this.received.push({ to: dialogue.envelope.rcptTo.map((recipient) => recipient.address).join(), raw });
    if (this.mood === 'acceptsThenCuts') {
      this.cut();
      return;
    }
    answer();
  }

  private cut(): void {
    for (const connection of (this.server as unknown as { connections: Set<{ _socket: { destroy(): void } }> })
      .connections)
      connection._socket.destroy();
  }
}
