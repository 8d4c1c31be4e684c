import { billingStates, gradingClasses, longestBillingDays, type BillingState } from '@diurne/contracts';
import { addDays, civilDate, isCivilDate } from '@diurne/time';

type GradingClass = (typeof gradingClasses)[number];
export interface BillingFilter {
  readonly from: string;
  readonly to: string;
  readonly unitId?: string | undefined;
  readonly gradingClass?: GradingClass | undefined;
  readonly state?: BillingState | undefined;
  readonly page: number;
}
const names = { from: 'du', to: 'au', unitId: 'unite', gradingClass: 'classe', state: 'etat', page: 'page' } as const;

/** As the address says it; the last seven days where it says nothing. No name ever stands in it. */
export function filterOf(search: URLSearchParams, today: string): BillingFilter {
  const date = (name: string, otherwise: string): string => {
    const said = search.get(name) ?? '';
    return isCivilDate(said) ? said : otherwise;
  };
  const page = Number(search.get(names.page));
  return {
    from: date(names.from, addDays(civilDate(today), -6)),
    to: date(names.to, today),
    unitId: search.get(names.unitId) ?? undefined,
    gradingClass: gradingClasses.find((one) => one === search.get(names.gradingClass)),
    state: billingStates.find((one) => one === search.get(names.state)),
    page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
  };
}

/** Why these two dates are no period that can be asked; null when they are. */
export function periodFault({ from, to }: Pick<BillingFilter, 'from' | 'to'>): 'unread' | 'crossed' | 'tooLong' | null {
  if (!isCivilDate(from) || !isCivilDate(to)) return 'unread';
  if (to < from) return 'crossed';
  return addDays(civilDate(from), longestBillingDays - 1) < to ? 'tooLong' : null;
}

/** Whatever is chosen begins at the first page again. */
export function searchOf(filter: BillingFilter, change: Partial<BillingFilter>): URLSearchParams {
  const next = { ...filter, page: 1, ...change };
  const said = Object.entries(names).flatMap(([key, name]) => {
    const value = next[key as keyof BillingFilter];
    return value === undefined || (key === 'page' && value === 1) ? [] : [[name, String(value)]];
  });
  return new URLSearchParams(said);
}
