import type { EpisodeCounts } from '@diurne/planning-domain';
import type { CivilDate } from '@diurne/time';

type Fate = Exclude<keyof EpisodeCounts, 'programmed' | 'walkIns'>;
interface BookedDate {
  fate: Fate;
  readonly walkIn: boolean;
}
interface BookedVisit {
  on: CivilDate;
  told: boolean;
  dates: BookedDate[];
}

/** The dates booked for visits, counted by hand on a list: what the episodes must come to. */
export class BookedDates {
  private visits = new Map<string, BookedVisit>();

  visitIds(): readonly string[] {
    return [...this.visits.keys()];
  }
  book(visitId: string, on: CivilDate, walkIn: boolean): void {
    this.visits.set(visitId, { on, told: false, dates: [{ fate: 'toCome', walkIn }] });
  }
  tell(visitId: string): void {
    this.of(visitId).told = true;
  }
  move(visitId: string, on: CivilDate): void {
    const visit = this.of(visitId);
    if (visit.on !== on && visit.told) {
      this.fate(visitId, 'movedAway');
      visit.dates.push({ fate: 'toCome', walkIn: false });
      visit.told = false;
    }
    visit.on = on;
  }
  fate(visitId: string, fate: Fate): void {
    const last = this.of(visitId).dates.at(-1);
    if (last) last.fate = fate;
  }
  /** As it stands, to come back to when the next change is undone. */
  remember(): () => void {
    const kept = new Map(
      [...this.visits].map(([id, visit]) => [id, { ...visit, dates: visit.dates.map((date) => ({ ...date })) }]),
    );
    return () => {
      this.visits = kept;
    };
  }
  counts(): EpisodeCounts {
    const dates = [...this.visits.values()].flatMap((visit) => visit.dates);
    const count: Record<keyof EpisodeCounts, number> = {
      programmed: 0,
      realised: 0,
      cancelled: 0,
      movedAway: 0,
      absent: 0,
      unscheduled: 0,
      toCome: 0,
      walkIns: 0,
    };
    for (const { fate, walkIn } of dates) {
      if (walkIn) count.walkIns += 1;
      else {
        count.programmed += 1;
        count[fate] += 1;
      }
    }
    return count;
  }

  private of(visitId: string): BookedVisit {
    const visit = this.visits.get(visitId);
    if (!visit) throw new Error('no such visit');
    return visit;
  }
}
