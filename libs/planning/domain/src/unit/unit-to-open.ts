import type { InputError } from '../input-error.value';
import type { MedicalUnit } from './medical-unit.entity';

export type UnitToOpen = Omit<MedicalUnit, 'id' | 'closures'>;

/** A unit opens once a weekday; the second hours of a day are at fault. */
export function faultsOfUnit({ openings }: Pick<UnitToOpen, 'openings'>): readonly InputError[] {
  return openings.flatMap(({ weekday }, index) =>
    openings.findIndex((one) => one.weekday === weekday) < index
      ? [{ path: `openings[${index}].weekday`, message: 'ce jour a déjà son horaire' }]
      : [],
  );
}
