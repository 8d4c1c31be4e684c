import { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Mailer, type MailMessage, type SendOutcome } from './mailer';
import { mimeMessage } from './mime-message';

interface SmtpFailure {
  readonly code?: string;
  readonly responseCode?: number;
}
export interface SmtpMailerOptions {
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
export class SmtpMailer extends Mailer {
  constructor(private readonly options: SmtpMailerOptions) {
    super();
  }

  async send(message: MailMessage): Promise<SendOutcome> {
    const bytes = await mimeMessage(message, this.options.from);
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
      const answer = await this.transmit(message.to.address, bytes.length, body);
      return { kind: 'sent', providerMessageId: answer };
    } catch (error) {
      return outcomeOf(error as SmtpFailure, content.begun);
    }
  }

  private transmit(to: string, size: number, body: Readable): Promise<string> {
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

function outcomeOf({ code, responseCode }: SmtpFailure, contentBegun: boolean): SendOutcome {
  if (responseCode !== undefined && responseCode >= 500) {
    // A wrong password is put right by the administrator, not by the recipient: the message waits.
    if (code === 'EAUTH')
      return { kind: 'notYet', failure: 'Le serveur de messagerie refuse l’identification de l’établissement.' };
    return { kind: 'refused', failure: `Refusé par le serveur de messagerie (${responseCode}).` };
  }
  if (responseCode !== undefined && responseCode >= 400)
    return { kind: 'notYet', failure: `Le serveur de messagerie demande d’attendre (${responseCode}).` };
  if (contentBegun)
    return { kind: 'uncertain', failure: 'La liaison s’est coupée pendant l’envoi : le message est peut-être parti.' };
  if (code === 'EENVELOPE' || code === 'EMESSAGE')
    return { kind: 'refused', failure: 'L’adresse du destinataire n’est pas utilisable.' };
  return { kind: 'notYet', failure: 'Le serveur de messagerie est injoignable.' };
}
