import { StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Endpoint } from '@diurne/contracts';
import { map, type Observable } from 'rxjs';
import type { ZodType } from 'zod';
import { contractKey } from './serves.decorator';

export class AnswerBreaksContract extends Error {}

/** Fields that leave although no shape names them, by their path. */
function unnamed(sent: unknown, named: unknown, path = ''): string[] {
  if (typeof sent !== 'object' || sent === null || typeof named !== 'object' || named === null) return [];
  const known = named as Record<string, unknown>;
  return Object.entries(sent).flatMap(([key, value]) =>
    value === undefined
      ? []
      : Object.hasOwn(known, key)
        ? unnamed(value, known[key], `${path}.${key}`)
        : [`${path}.${key}`],
  );
}

/** What is not as the shape says: fields of another kind, or that it does not name. */
export function breaksOf(shape: ZodType, answer: unknown): readonly string[] {
  const judged = shape.safeParse(answer);
  return judged.success
    ? unnamed(answer, judged.data)
    : judged.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`);
}

/** Outside production every answer is held against its contract: a wrong shape or one field too many is a failure, not a surprise for the page. */
export class AnswerCheckInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(execution: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const contract = this.reflector.get<Endpoint>(contractKey, execution.getHandler());
    return next.handle().pipe(
      map((answer) => {
        if (contract.mediaType || answer instanceof StreamableFile) return answer;
        if (!contract.answer) {
          if (answer !== undefined)
            throw new AnswerBreaksContract(
              `${contract.method} ${contract.path} answers although its contract names no answer`,
            );
          return answer;
        }
        const wrong = breaksOf(contract.answer, answer);
        if (wrong.length > 0)
          throw new AnswerBreaksContract(
            `${contract.method} ${contract.path} breaks its contract at ${wrong.slice(0, 8).join(', ')}`,
          );
        return answer;
      }),
    );
  }
}
