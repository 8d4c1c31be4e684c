import type { PreparedDay, PreparedVisit } from '../compiled-day/prepared-day';
import type { Programme } from '../compiled-day/state/programme';

/** By how many minutes the announced steps of a visit move: the last thing that a repair spares. */
export class StepMinutes {
  /** Minutes from the day's origin by step; NaN where nothing was announced. */
  private readonly announced: (Float64Array | undefined)[] = [];

  constructor(private readonly day: PreparedDay) {}

  movedBy(visit: PreparedVisit, programme: Programme): number {
    const announced = (this.announced[visit.index] ??= this.read(visit)),
      { unit } = this.day.units;
    let minutes = 0;
    for (let i = 0; i < announced.length; i++)
      if (programme.starts[i]! >= 0 && !Number.isNaN(announced[i]!))
        minutes += Math.abs(programme.starts[i]! * unit - announced[i]!);
    return minutes;
  }

  private read({ visit, steps }: PreparedVisit): Float64Array {
    const told = new Map(visit.incumbent?.steps.map((s) => [s.id, s.start]));
    return Float64Array.from(steps, (s) => (told.get(s.id) ?? Number.NaN) - this.day.units.origin);
  }
}
