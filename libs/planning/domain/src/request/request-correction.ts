import type { Refusal } from '../refusal.value';
import { openStates } from './like-request';
import type { VisitRequest } from './visit-request.entity';

/** What was entered of a request and may be put right; whose it is and which pathway it asks for make it another request. */
export type CorrectableRequest = Pick<
  VisitRequest,
  'prescriberId' | 'justification' | 'priority' | 'wishedFrom' | 'wishedTo' | 'hours' | 'note'
>;
const fields = ['prescriberId', 'justification', 'priority', 'wishedFrom', 'wishedTo', 'hours', 'note'] as const;
export interface RequestCorrection {
  /** As it was read: what was left as it was is not written, and nothing that reads otherwise by now is overwritten. */
  readonly seen: CorrectableRequest;
  readonly now: CorrectableRequest;
}
export type CorrectedRequest =
  | { readonly ok: true; readonly before: Partial<CorrectableRequest>; readonly after: Partial<CorrectableRequest> }
  | {
      readonly ok: false;
      readonly refusal: Refusal<'request-not-plannable' | 'record-changed-since' | 'role-insufficient'>;
      readonly fields: readonly string[];
    };

const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const refused = (
  code: 'request-not-plannable' | 'record-changed-since' | 'role-insufficient',
  message: string,
  named: readonly string[] = [],
): CorrectedRequest => ({ ok: false, refusal: { code, message }, fields: named });

/** A physician has validated the reason that they read: from then on another one is a physician's to write. */
export function correctRequest(
  standing: VisitRequest,
  { seen, now }: RequestCorrection,
  by: { readonly physician: boolean },
): CorrectedRequest {
  if (!openStates.includes(standing.state))
    return refused(
      'request-not-plannable',
      'Cette demande n’attend plus rien\u00a0: elle ne se corrige plus. Enregistrez une nouvelle demande.',
    );
  const changed = fields.filter((field) => !equal(seen[field], now[field]) && !equal(standing[field], now[field]));
  const stale = changed.filter((field) => !equal(standing[field], seen[field]));
  if (stale.length > 0)
    return refused(
      'record-changed-since',
      'Quelqu’un d’autre a corrigé la même chose entre-temps. Relisez la demande, puis recommencez.',
      stale,
    );
  if (changed.includes('justification') && standing.state !== 'received' && !by.physician)
    return refused(
      'role-insufficient',
      'Un médecin a validé cette demande pour le motif qu’il a lu\u00a0: seul un médecin le réécrit.',
    );
  const of = (request: CorrectableRequest) => Object.fromEntries(changed.map((field) => [field, request[field]]));
  return { ok: true, before: of(standing), after: of(now) };
}
