export { InlineQueue } from './inline-queue';
