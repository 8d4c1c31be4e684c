export { InlineQueue } from './inline-queue';
export { MailServer, type MailServerMood, type ReceivedMail } from './testing/mail-server';
