import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { problemCodes, type ProblemCode, type ProblemDocument } from '@diurne/contracts';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { problemStatuses } from './problem-statuses';

interface Refusal { code: ProblemCode; message: string; errors?: ProblemDocument['errors']; violations?: ProblemDocument['violations'] }

/** A refusal is any error that carries one of our stable codes and a French sentence; contexts need no common base class. */
const isRefusal = (error: unknown): error is Refusal => error instanceof Error && 'code' in error && (problemCodes as readonly unknown[]).includes(error.code);

const ofFramework = (error: unknown): Refusal | undefined => {
  const kind = (error as { type?: string }).type;
  if (kind === 'entity.too.large') return { code: 'body-too-large', message: 'La demande dépasse la taille permise (1 Mo). Envoyez moins de données à la fois.' };
  if (kind === 'entity.parse.failed' || kind === 'encoding.unsupported' || kind === 'charset.unsupported' || kind === 'request.size.invalid') return { code: 'body-unreadable', message: 'Le corps de la demande n’est pas du JSON lisible.' };
  if (error instanceof URIError) return { code: 'route-unknown', message: 'Cette adresse n’existe pas.' };
  if (error instanceof HttpException) {
    if (error.getStatus() === 404) return { code: 'route-unknown', message: 'Cette adresse n’existe pas.' };
    if (error.getStatus() === 400) return { code: 'body-unreadable', message: 'Le corps de la demande n’est pas du JSON lisible.' };
    if (error.getStatus() === 413) return { code: 'body-too-large', message: 'La demande dépasse la taille permise (1 Mo). Envoyez moins de données à la fois.' };
  }
  return undefined;
};

/** RFC 9457: every refusal leaves as `application/problem+json` with a stable code and a French sentence; nothing of the machine leaks. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const refusal = isRefusal(error) ? error : ofFramework(error);
    const code = refusal?.code ?? 'unexpected';
    const [status, title] = problemStatuses[code];
    if (!refusal) {
      const request = http.getRequest<Request & { route?: { path?: string } }>();
      this.log.error({ route: request.route?.path, method: request.method, failure: error instanceof Error ? { name: error.name, stack: error.stack?.split('\n').slice(1, 12) } : 'not an error' }, 'unexpected failure');
    }
    const problem: ProblemDocument = {
      type: `urn:diurne:problem:${code}`, title, status, code,
      detail: refusal?.message ?? 'Une erreur inattendue est survenue ; rien n’a été enregistré. Réessayez, puis prévenez l’informatique si elle revient.',
      ...(refusal?.errors ? { errors: refusal.errors } : {}), ...(refusal?.violations ? { violations: refusal.violations } : {}),
    };
    http.getResponse<Response>().status(status).type('application/problem+json').send(JSON.stringify(problem));
  }
}
