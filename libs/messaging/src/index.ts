export {
  jobCatalogue,
  jobNames,
  outboxEntry,
  payloadOf,
  queueNames,
  type JobName,
  type PayloadOf,
  type QueueName,
} from './job-catalogue';
export { handlersByJob, TryAgainLater, type JobHandler, type JobHandlers, type JobToHandle } from './job-handler';
export { JobQueue, type QueuedJob } from './job-queue';
export { queueBackend } from './choose-queue-backend';
export type { QueueBackend } from './queue-backend';
export { BullJobQueue } from './bull-job-queue';
export { JobWorkers, type JobWorkersOptions } from './job-workers';
export { OutboxLedger } from './outbox-ledger';
export { OutboxRelay, type OutboxRelayOptions } from './outbox-relay';
export { patientAttempts, retryDelay } from './retry-delay';
export {
  Mailer,
  type MailAddress,
  type MailAttachment,
  type MailContent,
  type MailMessage,
  type SendOutcome,
} from './mail/mailer';
export { SmtpMailer, type SmtpMailerOptions } from './mail/smtp-mailer';
export { DeliveryDesk, type DeliveryOutcome } from './delivery/delivery-desk';
export { openDelivery, type DeliveryKey, type DeliveryState, type DeliveryToOpen } from './delivery/delivery-rows';
export { reviveDeliveries, withdrawDeliveries } from './delivery/withdraw-delivery';
