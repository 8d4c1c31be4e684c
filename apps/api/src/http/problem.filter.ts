import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { problemCodes, problemShape, type ProblemCode, type ProblemDocument } from '@diurne/contracts';
import { NobodyWaits } from '@diurne/database';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { AnswerBreaksContract, breaksOf } from './answer-check.interceptor';
import { onTheWire } from './asked-paths';
import { MethodUnknown, RouteUnknown } from './http-refusals';
import { problemStatuses } from './problem-statuses';
import { isServedPath } from './served-contracts';

interface Refusal {
  code: ProblemCode;
  message: string;
  errors?: ProblemDocument['errors'];
  violations?: ProblemDocument['violations'];
  doubles?: ProblemDocument['doubles'];
  record?: ProblemDocument['record'];
  /** When asking again makes sense. */
  retryAfterSeconds?: number;
}

/** A refusal is any error that carries one of our stable codes and a French sentence; contexts need no common base class. */
const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && 'code' in error && (problemCodes as readonly unknown[]).includes(error.code);

/** What Nest and Express refuse by themselves: an unknown route, an unreadable or too large body. */
function ofFramework(error: unknown, path: string): Refusal | undefined {
  const status = error instanceof HttpException ? error.getStatus() : (error as { status?: unknown }).status;
  if (status === 404) return isServedPath(path) ? new MethodUnknown() : new RouteUnknown();
  if (status === 413)
    return {
      code: 'body-too-large',
      message: 'La demande dépasse la taille permise (1 Mo). Envoyez moins de données à la fois.',
    };
  if (typeof status === 'number' && status >= 400 && status < 500)
    return { code: 'body-unreadable', message: 'Le corps de la demande n’est pas du JSON lisible.' };
  return undefined;
}

/** French typography: what stands apart by a space before double signs does not break there. */
const typeset = (sentence: string): string => sentence.replace(/ (?=[:;!?»])/g, '\u00a0').replace(/« /g, '«\u00a0');

/** RFC 9457: every refusal leaves as `application/problem+json` with a stable code and a French sentence; nothing of the machine leaks. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  /** `checksAnswers`: a refusal is held against its shape as any answer is. */
  constructor(
    private readonly log: Logger,
    private readonly checksAnswers = true,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    if (error instanceof NobodyWaits) {
      http.getResponse<Response>().destroy();
      return;
    }
    const request = http.getRequest<Request & { route?: { path?: string } }>();
    const refusal = isRefusal(error) ? error : ofFramework(error, `${request.baseUrl}${request.path}`);
    const code = refusal?.code ?? 'unexpected';
    const [status, title] = problemStatuses[code];
    if (!refusal) this.tell(error, request);
    else if (status >= 500) this.log.warn({ route: request.route?.path, method: request.method, code }, 'unavailable');
    const errors = refusal && onTheWire(refusal);
    const problem: ProblemDocument = {
      type: `urn:diurne:problem:${code}`,
      title,
      status,
      code,
      detail: typeset(
        refusal?.message ??
          'Une erreur inattendue est survenue ; rien n’a été enregistré. Réessayez, puis prévenez l’informatique si elle revient.',
      ),
      ...(errors ? { errors: errors.map(({ path, message }) => ({ path, message: typeset(message) })) } : {}),
      ...(refusal?.violations
        ? { violations: refusal.violations.map((violation) => ({ ...violation, message: typeset(violation.message) })) }
        : {}),
      ...(refusal?.doubles ? { doubles: refusal.doubles } : {}),
      ...(refusal?.record ? { record: refusal.record } : {}),
    };
    const wrong = this.checksAnswers && refusal ? breaksOf(problemShape, problem) : [];
    if (wrong.length > 0) {
      this.catch(
        new AnswerBreaksContract(`${code} breaks the shape of problems at ${wrong.slice(0, 8).join(', ')}`),
        host,
      );
      return;
    }
    const response = http.getResponse<Response>();
    if (response.headersSent) {
      response.end();
      return;
    }
    if (refusal?.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(refusal.retryAfterSeconds));
    response.status(status).type('application/problem+json').send(JSON.stringify(problem));
  }

  /** A driver's message may quote a row: only messages that speak of code are written down. */
  private tell(error: unknown, request: Request & { route?: { path?: string } }): void {
    const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
    const ofCode =
      error instanceof TypeError || error instanceof ReferenceError || error instanceof AnswerBreaksContract;
    const failure =
      error instanceof Error
        ? {
            name: error.name,
            ...(ofCode ? { message: error.message } : {}),
            code,
            table,
            constraint,
            stack: error.stack
              ?.split('\n')
              .filter((line) => line.startsWith('    at '))
              .slice(0, 12),
          }
        : 'not an error';
    this.log.error({ route: request.route?.path, method: request.method, failure }, 'unexpected failure');
  }
}
