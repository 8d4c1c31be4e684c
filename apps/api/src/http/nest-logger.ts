import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Lets Nest speak through our log; its talk of routes and modules at start is worth no more than `debug`. */
export class NestLogger implements LoggerService {
  constructor(private readonly log_: Logger) {}
  log(message: unknown): void {
    this.log_.debug(String(message));
  }
  error(message: unknown, stack?: unknown): void {
    this.log_.error({ stack: typeof stack === 'string' ? stack.split('\n').slice(0, 12) : undefined }, String(message));
  }
  warn(message: unknown): void {
    this.log_.warn(String(message));
  }
  debug(message: unknown): void {
    this.log_.trace(String(message));
  }
}
