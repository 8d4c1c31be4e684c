import type { Carrier } from '../carriers/carrier';
import { carrierCatalogue, type CarrierCatalogue } from '../carriers/carrier-catalogue';
import type { OpenedChannels } from '../carriers/channel';
import type { MailContent } from '../carriers/smtp/mail-content';
import { SmtpCarrier } from '../carriers/smtp/smtp-carrier';

/** The product's channels where only e-mail is configured, with a carrier that loses patience early. */
export function onlyMail(server: { readonly url: string } | Carrier<MailContent>): OpenedChannels<CarrierCatalogue> {
  const none = Object.fromEntries(
    Object.entries(carrierCatalogue).map(([name, { carrier: _, ...terms }]) => [name, { ...terms, carrier: null }]),
  ) as unknown as OpenedChannels<CarrierCatalogue>;
  const carrier =
    'url' in server ? new SmtpCarrier({ url: server.url, from: 'hdj@essai.test', silenceMs: 1500 }) : server;
  return { ...none, email: { ...none.email, carrier } };
}
