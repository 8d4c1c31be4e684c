import type { WeekDayView } from '@diurne/contracts';

export type LoadTone = 'calm' | 'full' | 'over';
export interface TradeLoad {
  readonly trade: string;
  readonly percent: number;
  readonly tone: LoadTone;
  readonly busyMinutes: number;
  /** Of them, in other units. */
  readonly elsewhereMinutes: number;
  readonly openMinutes: number;
}
export interface WeekDay {
  readonly on: string;
  readonly open: boolean;
  readonly closedBecause: string | null;
  readonly visits: number;
  readonly toSettle: number;
  readonly toPlace: number;
  readonly used: number;
  readonly total: number;
  readonly loads: readonly TradeLoad[];
  readonly moreLoads: number;
}

const shownLoads = 10;

/** Busy over open; a trade that is asked for while nobody is there is over, whatever the division says. */
export function loadOf({ trade, busyMinutes, elsewhereMinutes, openMinutes }: WeekDayView['loads'][number]): TradeLoad {
  const percent = openMinutes === 0 ? (busyMinutes === 0 ? 0 : 100) : Math.round((busyMinutes / openMinutes) * 100);
  const tone = busyMinutes > openMinutes ? 'over' : percent >= 85 ? 'full' : 'calm';
  return { trade, percent, tone, busyMinutes, elsewhereMinutes, openMinutes };
}

/** What nobody asks for yet says nothing and takes no room. */
const takenLoads = (day: WeekDayView): TradeLoad[] =>
  day.loads
    .filter((load) => load.busyMinutes > 0)
    .map(loadOf)
    .sort((a, b) => b.percent - a.percent);

/** The week as columns: weekend days only when something happens on them; the scarcest trades first. */
export function weekDays(days: readonly WeekDayView[]): WeekDay[] {
  return days
    .filter((day, i) => i < 5 || day.open || day.visits > 0)
    .map((day) => ({
      on: day.on,
      open: day.open,
      closedBecause: day.closedBecause,
      visits: day.visits,
      toSettle: day.toSettle,
      toPlace: day.toPlace,
      used: day.dayPlaces.used,
      total: day.dayPlaces.total,
      loads: takenLoads(day).slice(0, shownLoads),
      moreLoads: Math.max(0, takenLoads(day).length - shownLoads),
    }));
}
