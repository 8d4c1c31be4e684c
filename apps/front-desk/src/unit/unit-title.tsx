import type { ReactNode } from 'react';
import { useUnits } from './current-unit';
import { shortUnitNames } from './short-unit-names';

/** The page's title: the unit first where there are several, so that tabs are told apart by what is still read of them. */
export function UnitTitle({ of, unitId }: { readonly of: string; readonly unitId: string | null }): ReactNode {
  const { units } = useUnits();
  const name = units.length < 2 || unitId === null ? undefined : shortUnitNames(units).get(unitId);
  return <title>{[...(name === undefined ? [] : [name]), of, 'Diurne'].join(' · ')}</title>;
}
