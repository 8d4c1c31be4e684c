import { z } from 'zod';
import { carrierKind } from '../channel';
import type { MailContent } from './mail-content';
import { SmtpCarrier } from './smtp-carrier';

const serverAddress = z
  .string()
  .trim()
  .min(1)
  .refine((text) => /^smtps?:\/\/./.test(text) && URL.canParse(text));

const variables = {
  SMTP_URL: {
    shape: serverAddress,
    expected: [
      'smtp://hôte:25 ou smtps://utilisateur:motdepasse@hôte:465',
      'smtp:// or smtps:// address of the mail server',
    ],
  },
  MAIL_FROM: {
    shape: z.email().default('ne-pas-repondre@diurne.test'),
    expected: ['adresse électronique d’où partent les messages', 'address that messages are sent from'],
  },
} as const;

/** E-mail by the establishment's own mail server. */
export const smtp = carrierKind<MailContent, typeof variables>({
  variables,
  open: ({ SMTP_URL, MAIL_FROM }) => new SmtpCarrier({ url: SMTP_URL, from: MAIL_FROM }),
});
