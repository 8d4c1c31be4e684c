import type { RequestState, VisitRequest } from './visit-request.entity';

/** Those that nobody has put an end to yet: a second one beside them would be answered twice. */
export const openStates: readonly RequestState[] = ['received', 'validated', 'proposed', 'booked'];

type Wish = Pick<VisitRequest, 'id' | 'patientId' | 'pathwayId' | 'wishedFrom' | 'wishedTo'>;

/** Whether two requests ask the same thing of one patient for days that meet: the next one of a series does not. */
export const sameWish = (one: Wish, other: Wish & Pick<VisitRequest, 'state'>): boolean =>
  one.id !== other.id &&
  one.patientId === other.patientId &&
  one.pathwayId === other.pathwayId &&
  openStates.includes(other.state) &&
  one.wishedFrom <= other.wishedTo &&
  other.wishedFrom <= one.wishedTo;
