import { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Carrier, type CarryOutcome, type Waybill } from '../carrier';
import type { MailContent } from './mail-content';
import { mimeMessage } from './mime-message';

interface SmtpFailure {
  readonly code?: string;
  readonly responseCode?: number;
}
export interface SmtpCarrierOptions {
  /** `smtp://user:password@host:port`, or `smtps://`. */
  readonly url: string;
  /** The address that mails come from. */
  readonly from: string;
  /** Silence of the server, in milliseconds, after which an attempt is given up. */
  readonly silenceMs?: number;
}

/**
 * Sends by SMTP, one connection a message. What matters is where it breaks: before the server asked for the content nothing can have been
 * delivered; afterwards only the server's own answer tells, and without it the outcome is uncertain.
 */
export class SmtpCarrier extends Carrier<MailContent> {
  constructor(private readonly options: SmtpCarrierOptions) {
    super();
  }

  async carry(message: MailContent, { deliveryId, signal }: Waybill): Promise<CarryOutcome> {
    const { from } = this.options;
    const messageId = `${deliveryId}@${from.slice(from.lastIndexOf('@') + 1)}`;
    const bytes = await mimeMessage(message, { messageId, from });
    const content = { begun: false };
    // Read by the connection only once the server has answered 354 to DATA.
    const body = new Readable({
      read() {
        content.begun = true;
        this.push(bytes);
        this.push(null);
      },
    });
    try {
      const providerId = await this.transmit(message.to.address, bytes.length, body, signal);
      return { kind: 'accepted', providerId };
    } catch (error) {
      return outcomeOf(error as SmtpFailure, content.begun);
    }
  }

  private transmit(to: string, size: number, body: Readable, signal: AbortSignal): Promise<string> {
    const { auth, ...options } = parseConnectionUrl(this.options.url);
    const silence = this.options.silenceMs ?? 60_000;
    const connection = new SMTPConnection({
      ...options,
      connectionTimeout: Math.min(silence, 20_000),
      greetingTimeout: Math.min(silence, 20_000),
      socketTimeout: silence,
    });
    return new Promise<string>((resolve, reject) => {
      const fail = (error: unknown) => {
        reject(error);
        connection.close();
      };
      connection.once('error', fail);
      // A server that hangs up without a word raises no error.
      connection.once('end', () => fail({ code: 'ECONNECTION' }));
      signal.addEventListener('abort', () => fail({ code: 'ECONNECTION' }), { once: true });
      const send = () =>
        connection.send({ from: this.options.from, to: [to], size }, body, (error, info) => {
          if (error) {
            fail(error);
            return;
          }
          resolve(String(info?.response ?? '').slice(0, 200));
          connection.quit();
        });
      connection.connect((error) => {
        if (error) fail(error);
        else if (auth) connection.login(auth, (refusal) => (refusal ? fail(refusal) : send()));
        else send();
      });
    });
  }
}

function outcomeOf({ code, responseCode }: SmtpFailure, contentBegun: boolean): CarryOutcome {
  if (responseCode !== undefined && responseCode >= 500) {
    // A wrong password is put right by the administrator, not by the recipient: the message waits.
    if (code === 'EAUTH')
      return notYet('carrier', 'Le serveur de messagerie refuse l’identification de l’établissement.');
    return { kind: 'refused', reason: `Refusé par le serveur de messagerie (${responseCode}).` };
  }
  if (responseCode !== undefined && responseCode >= 400)
    return notYet(
      responseCode === serviceNotAvailable ? 'carrier' : 'message',
      `Le serveur de messagerie demande d’attendre (${responseCode}).`,
    );
  if (contentBegun)
    return { kind: 'unknown', reason: 'La liaison s’est coupée pendant l’envoi : le message est peut-être parti.' };
  if (code === 'EENVELOPE' || code === 'EMESSAGE')
    return { kind: 'refused', reason: 'L’adresse du destinataire n’est pas utilisable.' };
  return notYet('carrier', 'Le serveur de messagerie est injoignable.');
}

/** RFC 5321 §3.8: the server closes, whatever the message. */
const serviceNotAvailable = 421;
const notYet = (whose: 'message' | 'carrier', reason: string): CarryOutcome => ({ kind: 'later', reason, whose });
