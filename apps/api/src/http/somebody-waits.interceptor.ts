import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Endpoint } from '@diurne/contracts';
import { whileSomebodyWaits } from '@diurne/database';
import type { Response } from 'express';
import { defaultIfEmpty, defer, from, lastValueFrom, type Observable } from 'rxjs';
import { contractKey } from './serves.decorator';

/** A reading stops when whoever asked has gone: the next key of a search, a page that is left. A write is done all the same, and so is a stream's ending. */
export class SomebodyWaitsInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(execution: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const contract = this.reflector.get<Endpoint>(contractKey, execution.getHandler());
    if (!(contract.method === 'GET' || contract.onlyComputes) || contract.mediaType) return next.handle();
    const gone = new AbortController();
    const response = execution.switchToHttp().getResponse<Response>();
    response.once('close', () => {
      if (!response.writableFinished) gone.abort();
    });
    return defer(() =>
      from(whileSomebodyWaits(gone.signal, () => lastValueFrom(next.handle().pipe(defaultIfEmpty(undefined))))),
    );
  }
}
