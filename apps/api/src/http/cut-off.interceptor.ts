import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { sayWhatIsKnown, ServiceUnavailable } from '@diurne/database';
import type { Request, Response } from 'express';
import { defaultIfEmpty, defer, from, lastValueFrom, type Observable } from 'rxjs';

/** Stands closest to the handler: a reading whose connection broke is done once more, and of a write only what is known is said. */
export class CutOffInterceptor implements NestInterceptor {
  intercept(execution: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const http = execution.switchToHttp();
    const handle = () => lastValueFrom(next.handle().pipe(defaultIfEmpty(undefined)));
    if (http.getRequest<Request>().method !== 'GET') return defer(() => from(sayWhatIsKnown(handle)));
    return defer(() =>
      from(
        handle().catch((error: unknown) => {
          if (!mayBeReadAgain(error) || http.getResponse<Response>().headersSent) throw error;
          return handle();
        }),
      ),
    );
  }
}

/** Who has waited in vain would wait as long again. */
const mayBeReadAgain = (error: unknown): boolean => error instanceof ServiceUnavailable && error.cutOff;
