import type { InsertionProposal, Reason } from '@diurne/planning-engine';
import type { LedgerDay, LedgerRequest } from '../ledger/ledger-day.value';
import type { OtherHours } from './other-hours';

/** Plain data, which may go to another thread. */
export type DayQuestion =
  /** Hours for a request on a day, at most `count`; `at` as an instant (ISO 8601). */
  | {
      readonly kind: 'hours';
      readonly day: LedgerDay;
      readonly request: LedgerRequest;
      readonly count: number;
      readonly at: string;
    }
  /** Why a day has none. */
  | { readonly kind: 'whyNone'; readonly day: LedgerDay; readonly request: LedgerRequest; readonly at: string }
  /** Other hours for a visit on its day. */
  | { readonly kind: 'otherHours'; readonly day: LedgerDay; readonly visitId: string; readonly at: string };

interface Answers {
  readonly hours: readonly InsertionProposal[];
  readonly whyNone: readonly Reason[];
  readonly otherHours: OtherHours;
}
export type DayAnswer<Asked extends DayQuestion> = Answers[Asked['kind']];
