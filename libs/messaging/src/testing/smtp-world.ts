import { SmtpCarrier } from '../carriers/smtp/smtp-carrier';
import type { MailContent } from '../carriers/smtp/mail-content';
import type { CarrierMood, CarrierWorld } from './carrier-world';
import { MailServer, type MailServerMood } from './mail-server';

const moods: Readonly<Record<Exclude<CarrierMood, 'isAway'>, MailServerMood>> = {
  accepts: 'accepts',
  refuses: 'refusesRecipient',
  postpones: 'postponesContent',
  hangsUp: 'acceptsThenCuts',
  isSilent: 'accepts',
};
const nobodyListens = 'smtp://127.0.0.1:9';
const recipient = 'odile@exemple.test';
const message: MailContent = {
  to: { address: recipient },
  fromName: 'CH d’Essai',
  subject: 'Votre rendez-vous',
  text: 'Bonjour',
  html: '<p>Bonjour</p>',
  attachments: [],
};

/** The carrier of e-mail and a real SMTP server. */
export async function smtpWorld(): Promise<CarrierWorld<MailContent>> {
  const server = await MailServer.start();
  const carrierTo = (url: string) => new SmtpCarrier({ url, from: 'hdj@essai.test', silenceMs: 3000 });
  let url = server.url;
  return {
    get carrier() {
      return carrierTo(url);
    },
    message,
    recipient,
    set(mood) {
      url = mood === 'isAway' ? nobodyListens : server.url;
      server.hesitationMs = mood === 'isSilent' ? 1500 : 0;
      if (mood !== 'isAway') server.mood = moods[mood];
    },
    arrived: () => server.received.map(({ to, raw }) => `${to}\n${raw}`),
    close: () => server.stop(),
  };
}
