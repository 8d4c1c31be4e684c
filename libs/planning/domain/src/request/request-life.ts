import type { Author, Outcome } from '../refusal.value';
import type { RequestState, VisitRequest } from './visit-request.entity';

type RequestAct = 'validate' | 'propose' | 'book' | 'reopen' | 'close' | 'refuse' | 'withdraw';
export type RequestEventKind =
  | 'VisitRequestReceived'
  | 'VisitRequestCorrected'
  | 'VisitRequestValidated'
  | 'VisitRequestProposed'
  | 'VisitRequestBooked'
  | 'VisitRequestReopened'
  | 'VisitRequestClosed'
  | 'VisitRequestRefused'
  | 'VisitRequestWithdrawn';
export interface RequestEvent extends Author {
  readonly kind: RequestEventKind;
  readonly requestId: string;
  readonly visitId?: string;
  readonly reason?: string;
}
export type RequestRefusalCode = 'request-not-plannable' | 'request-state-refused' | 'reason-missing';
export type RequestOutcome = Outcome<VisitRequest, RequestEvent, RequestRefusalCode>;

interface Passage {
  readonly from: readonly RequestState[];
  readonly to: RequestState;
  readonly event: RequestEventKind;
  readonly act: string;
}

const life: Readonly<Record<RequestAct, Passage>> = {
  validate: { from: ['received'], to: 'validated', event: 'VisitRequestValidated', act: 'validée' },
  propose: { from: ['validated', 'proposed'], to: 'proposed', event: 'VisitRequestProposed', act: 'proposée' },
  book: { from: ['validated', 'proposed'], to: 'booked', event: 'VisitRequestBooked', act: 'réservée' },
  reopen: { from: ['booked'], to: 'validated', event: 'VisitRequestReopened', act: 'remise à placer' },
  close: { from: ['booked'], to: 'closed', event: 'VisitRequestClosed', act: 'close' },
  refuse: { from: ['received', 'validated', 'proposed'], to: 'refused', event: 'VisitRequestRefused', act: 'refusée' },
  withdraw: {
    from: ['received', 'validated', 'proposed', 'booked'],
    to: 'withdrawn',
    event: 'VisitRequestWithdrawn',
    act: 'retirée',
  },
};

/** Where a request stands once the last change of its visit's day is undone, or a death that ended it is withdrawn. */
const takenBack: Readonly<Partial<Record<RequestState, readonly RequestState[]>>> = {
  booked: ['proposed'],
  closed: ['booked'],
  withdrawn: ['received', 'validated', 'proposed', 'booked'],
};

/** Every way from one state to another, forth and back. The database holds the same and refuses any other. */
export const requestTransitions: readonly (readonly [from: RequestState, to: RequestState])[] = [
  ...Object.values(life).flatMap(({ from, to }) =>
    from.filter((state) => state !== to).map((state) => [state, to] as const),
  ),
  ...(Object.keys(takenBack) as RequestState[]).flatMap((from) =>
    (takenBack[from] ?? []).map((to) => [from, to] as const),
  ),
];

const stateInFrench: Readonly<Record<RequestState, string>> = {
  received: 'à valider par un médecin',
  validated: 'validée',
  proposed: 'proposée au patient',
  booked: 'réservée',
  closed: 'close',
  refused: 'refusée',
  withdrawn: 'retirée',
};

/** Only these wait for a day: a physician has said yes and no visit answers them yet. */
export const plannableStates: readonly RequestState[] = life.book.from;

export function isPlannable(request: VisitRequest): boolean {
  return plannableStates.includes(request.state);
}

export function validateRequest(request: VisitRequest, author: Author): RequestOutcome {
  return pass(request, 'validate', author, {});
}

export function proposeRequest(request: VisitRequest, author: Author): RequestOutcome {
  return pass(request, 'propose', author, {});
}

/** Refused as `request-not-plannable` while no physician has validated it, or once a visit answers it. */
export function bookRequest(request: VisitRequest, visitId: string, author: Author): RequestOutcome {
  return pass(request, 'book', author, { visitId });
}

/** Its visit was cancelled or taken off the day and the care is still wanted. */
export function reopenRequest(request: VisitRequest, author: Author): RequestOutcome {
  return pass(request, 'reopen', author, {});
}

export function closeRequest(request: VisitRequest, author: Author): RequestOutcome {
  return pass(request, 'close', author, {});
}

export function refuseRequest(request: VisitRequest, reason: string, author: Author): RequestOutcome {
  return pass(request, 'refuse', author, { reason });
}

/** A booked request is withdrawn together with its visit: the caller cancels that one in the same transaction. */
export function withdrawRequest(request: VisitRequest, reason: string, author: Author): RequestOutcome {
  return pass(request, 'withdraw', author, { reason });
}

function pass(
  request: VisitRequest,
  act: RequestAct,
  author: Author,
  more: { visitId?: string; reason?: string },
): RequestOutcome {
  const passage = life[act];
  if (!passage.from.includes(request.state)) {
    return {
      ok: false,
      refusal: {
        code: act === 'book' ? 'request-not-plannable' : 'request-state-refused',
        message: `Cette demande est ${stateInFrench[request.state]}${NBSP}: elle ne peut pas être ${passage.act}. ${advice(request.state)}`,
      },
    };
  }
  if (more.reason !== undefined && more.reason.trim() === '') {
    return {
      ok: false,
      refusal: { code: 'reason-missing', message: `Indiquez pourquoi la demande est ${passage.act}.` },
    };
  }
  const visitId = act === 'book' ? (more.visitId ?? null) : act === 'close' ? request.visitId : null;
  return {
    ok: true,
    state: { ...request, state: passage.to, visitId },
    event: { kind: passage.event, requestId: request.id, ...more, ...author },
  };
}

const NBSP = '\u00a0';

function advice(state: RequestState): string {
  switch (state) {
    case 'received':
      return 'Demandez d’abord la validation d’un médecin.';
    case 'booked':
      return 'Annulez ou déprogrammez d’abord la venue.';
    case 'validated':
    case 'proposed':
      return 'Réservez d’abord une venue pour elle.';
    case 'closed':
    case 'refused':
    case 'withdrawn':
      return 'Enregistrez une nouvelle demande.';
  }
}
