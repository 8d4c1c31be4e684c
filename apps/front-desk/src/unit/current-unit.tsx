import type { UnitView } from '@diurne/contracts';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { rememberedUnit, rememberUnit } from './remembered-unit';
import { unitInAddress } from './unit-address';

interface Units {
  readonly units: readonly UnitView[];
  /** The unit worked in; null until one of several is chosen, or while none exists. */
  readonly unit: UnitView | null;
  readonly workIn: (unitId: string) => void;
}
const CurrentUnit = createContext<Units | null>(null);

interface CurrentUnitProviderProps {
  readonly units: readonly UnitView[];
  readonly children: ReactNode;
}

/** The unit worked in: the one in the address, else the one that this browser remembers, else the only one there is; never one of several. */
export function CurrentUnitProvider({ units, children }: CurrentUnitProviderProps): ReactNode {
  const addressed = unitInAddress(useLocation().pathname);
  const [chosen, workIn] = useState(rememberedUnit);
  const known = (id: string | null): UnitView | undefined => units.find((one) => one.id === id);
  const unit = known(addressed) ?? known(chosen) ?? (units.length === 1 ? units[0] : undefined) ?? null;
  const unitId = unit?.id ?? null;
  if (unitId !== null && unitId !== chosen) workIn(unitId);
  useEffect(() => {
    if (unitId !== null) rememberUnit(unitId);
  }, [unitId]);
  const value = useMemo(() => ({ units, unit, workIn }), [units, unit]);
  return <CurrentUnit value={value}>{children}</CurrentUnit>;
}

/** @throws outside the signed-in part of the tree. */
export function useUnits(): Units {
  const units = use(CurrentUnit);
  if (units === null) throw new Error('no units above this component');
  return units;
}

/** The unit worked in. @throws on a screen that is shown without one. */
export function useUnit(): UnitView {
  const { unit } = useUnits();
  if (unit === null) throw new Error('no unit is worked in');
  return unit;
}
