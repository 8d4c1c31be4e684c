import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { KeptAnswers } from '@diurne/access';
import { onceHeader, onceKeyForm, takesOnceKey, type Endpoint } from '@diurne/contracts';
import { ServiceUnavailable } from '@diurne/database';
import { firstValueFrom, from, type Observable } from 'rxjs';
import type { AskedRequest } from './asked.decorator';
import { InputInvalid, KeyReused, StillWriting } from './http-refusals';
import { contractKey } from './serves.decorator';

const isUnknown = (error: unknown): boolean => error instanceof ServiceUnavailable && error.kind === 'unknown';

/**
 * Every write may name a key of its own, and is done once however often it is asked: again it is answered as the first time. Rights were asked
 * anew by then. What was refused has written nothing, and may be asked again with the same key.
 */
export class AnswerOnceInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly answers: KeptAnswers,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const contract = this.reflector.get<Endpoint>(contractKey, execution.getHandler());
    const request = execution.switchToHttp().getRequest<AskedRequest>();
    const key = request.headers[onceHeader];
    if (key === undefined || !takesOnceKey(contract)) return next.handle();
    return from(this.once(String(key), contract, execution, next));
  }

  private async once(
    key: string,
    contract: Endpoint,
    execution: ExecutionContext,
    next: CallHandler<unknown>,
  ): Promise<unknown> {
    if (!onceKeyForm.test(key))
      throw new InputInvalid([{ path: 'header.Idempotency-Key', message: 'de 8 à 100 lettres, chiffres ou tirets' }]);
    const { asked } = execution.switchToHttp().getRequest<AskedRequest>();
    if (!asked) throw new Error('a write was let through unread');
    const { actor, params, query } = asked;
    const act = JSON.stringify([contract.method, contract.path, params, query, asked.body]);
    const found = await this.answers.ask(actor, key, act);
    if (found.kind === 'other') throw new KeyReused();
    if (found.kind === 'underWay') throw new StillWriting();
    if (found.kind === 'again') return found.answer.body;
    const body = await firstValueFrom(next.handle(), { defaultValue: undefined }).catch(async (error: unknown) => {
      // Of what nobody knows, the key stays taken for its minute; a database that is away frees nothing either.
      if (!isUnknown(error)) await this.answers.free(actor, key).catch(() => undefined);
      throw error;
    });
    // The act is done: that its answer could not be kept takes nothing from it.
    await this.answers.keep(actor, key, { body }).catch(() => undefined);
    return body;
  }
}
