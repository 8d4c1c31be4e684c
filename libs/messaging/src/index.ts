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
export {
  eventCatalogue,
  eventNames,
  EventUnknown,
  type EventName,
  type EventPayload,
  type Happening,
  type PastEvent,
} from './events/event-catalogue';
export { heardBy, reactionNames, unheardEvents, type HeardBy, type ReactionName } from './events/reaction-catalogue';
export {
  handlersByReaction,
  type EventHeard,
  type ReactionHandler,
  type ReactionHandlers,
} from './events/reaction-handler';
export { emit, emittedChannel, leaveUnheard } from './events/emit';
export { lastUnheard } from './events/reaction-claims';
export { ReactionDesk } from './events/reaction-desk';
export { sealEvents, sealedChannel } from './events/seal-events';
export { purgeEvents } from './events/purge-events';
export {
  FeedPositionGone,
  feedState,
  readFeed,
  type FedEvent,
  type FeedPage,
  type FeedState,
} from './events/event-feed';
export {
  forgetReadings,
  LiveReadings,
  noteSent,
  type HowRead,
  type LiveReader,
  type LiveScreen,
} from './live/live-readings';
export { ChannelListener, type ChannelListenerOptions } from './channel-listener';
export { JobQueue, type QueuedJob } from './job-queue';
export { queueBackend } from './choose-queue-backend';
export type { QueueBackend } from './queue-backend';
export { BullJobQueue } from './bull-job-queue';
export { JobWorkers, type JobWorkersOptions } from './job-workers';
export { LogLines } from './log/log-lines';
export { OutboxLedger } from './outbox-ledger';
export { OutboxRelay, type OutboxRelayOptions } from './outbox-relay';
export { patientAttempts, retryDelay } from './retry-delay';
export { Carrier, type CarryOutcome, type Waybill } from './carriers/carrier';
export { carrierCatalogue, type CarrierCatalogue, type Channel } from './carriers/carrier-catalogue';
export { carrierVariables, openChannels, type CarrierSettings, type OpenedChannels } from './carriers/channel';
export type { MailAddress, MailAttachment, MailContent } from './carriers/smtp/mail-content';
export { DeliveryDesk, type DeliveryOutcome } from './delivery/delivery-desk';
export { openDelivery, type DeliveryKey, type DeliveryToOpen } from './delivery/delivery-rows';
export { ChannelUnserved, refuseUnservedChannels } from './delivery/unserved-channels';
export { silencePatient } from './delivery/silence-patient';
export { reviveDeliveries, withdrawDeliveries } from './delivery/withdraw-delivery';
