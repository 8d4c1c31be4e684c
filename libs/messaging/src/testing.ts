export { InlineQueue } from './inline-queue';
export { MailServer, type MailServerMood, type ReceivedMail } from './testing/mail-server';
export { onlyMail } from './testing/only-mail';
