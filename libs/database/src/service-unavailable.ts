import { failureOf } from './refusals';

const sentences = {
  busy: 'Trop de monde enregistre au même endroit : rien n’a été enregistré. Réessayez dans quelques secondes.',
  away: 'Le service est momentanément indisponible : rien n’a été enregistré. Réessayez dans quelques secondes.',
  unknown: 'La liaison s’est coupée pendant l’enregistrement : état inconnu, relisez la journée avant de recommencer.',
};

/** `busy`: others were in the way for too long. `away`: the database cannot be reached. `unknown`: nobody can say whether it was recorded. */
export type Unavailability = keyof typeof sentences;

/** The database did not answer in time, or not at all. */
export class ServiceUnavailable extends Error {
  readonly code = 'service-unavailable';
  readonly retryAfterSeconds = 3;
  /** The connection broke; nobody has waited for an answer yet. */
  readonly cutOff: boolean;
  constructor(
    readonly kind: Unavailability,
    options?: ErrorOptions,
  ) {
    super(sentences[kind], options);
    this.cutOff = wasCutOff(options?.cause);
  }
}

/** Lock, statement and idle timeouts; too many connections, no memory or disk left. The server said so itself: it has rolled back. */
const busy = /^(55P03|57014|25P03|25P04|53\d{3})$/;
/** Ended by an administrator, a crash or a start-up; the connection was lost. */
const away =
  /^(57P0[1-5]|08\w{3}|ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** What the driver says without any code; a wait for the pool ends in the first. */
const busyWords = /^timeout exceeded when trying to connect$/;
const awayWords = /^Connection terminated|^timeout expired$|^Query read timeout$|is not queryable$/;

/** Undefined: another failure altogether. */
export function unavailabilityOf(error: unknown): 'busy' | 'away' | undefined {
  const { code, name, message } = failureOf(error);
  if (code !== undefined && busy.test(code)) return 'busy';
  if (code !== undefined && away.test(code)) return 'away';
  // TypeORM gives a connection back at once when it is lost, and refuses what comes after.
  if (name === 'QueryRunnerAlreadyReleasedError') return 'away';
  if (busyWords.test(message ?? '')) return 'busy';
  return awayWords.test(message ?? '') ? 'away' : undefined;
}

/** The connection broke; nobody has waited for it yet. */
export const wasCutOff = (error: unknown): boolean =>
  unavailabilityOf(error) === 'away' && !/time/i.test(failureOf(error).message ?? '');

/** @returns what to throw: the same, unless the database could not be reached or was too busy. */
export function asUnavailable(error: unknown, committing = false): unknown {
  if (error instanceof ServiceUnavailable) return error;
  const kind = unavailabilityOf(error);
  if (!kind) return error;
  return new ServiceUnavailable(committing && kind === 'away' ? 'unknown' : kind, { cause: error });
}
