import type { CaseGroup } from './cases';
import type { ClassicRow } from './measure-classics';
import type { DayMeasure } from './measure-day';
import type { DatesMeasure } from './measure-best-dates';
import type { EjectionMeasure } from './measure-ejection';
import type { ReasonsMeasure } from './measure-explanations';
import type { MemoryMeasure } from './measure-memory';
import type { RepairMeasure } from './measure-repair';
import type { RivalMeasure } from './measure-rivals';

/** What a run has measured so far, by the keys of its cases; a rival's by `name: key`. */
export interface Results {
  readonly groups: readonly CaseGroup[];
  readonly days: Map<string, DayMeasure>;
  readonly rivals: Map<string, RivalMeasure>;
  readonly ejection: Map<string, EjectionMeasure>;
  demo?: DayMeasure | undefined;
  rates?: readonly { readonly visits: number; readonly whole: number; readonly alone: number }[] | undefined;
  dates?: DatesMeasure | undefined;
  repair?: RepairMeasure | undefined;
  reasons?: ReasonsMeasure | undefined;
  memory?: MemoryMeasure | undefined;
  classics?: readonly ClassicRow[] | undefined;
}
