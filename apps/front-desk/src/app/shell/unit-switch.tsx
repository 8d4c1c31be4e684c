import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useUnits } from '../../unit/current-unit';
import { shortUnitNames } from '../../unit/short-unit-names';
import { sameScreenIn } from '../../unit/unit-address';
import styles from './shell.module.css';

/** From one unit to another, on the same screen and the same day; the bar says what tells them apart, the list their names. Who has no choice sees none. */
export function UnitSwitch(): ReactNode {
  const { t } = useTranslation();
  const { units, unit, workIn } = useUnits();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  if (units.length < 2) return null;
  const short = shortUnitNames(units);
  const go = (unitId: string | null): void => {
    if (unitId === null || unitId === unit?.id) return;
    workIn(unitId);
    void navigate(sameScreenIn(pathname, unitId));
  };
  return (
    <Select
      className={styles.unit ?? ''}
      aria-label={t('unit.label')}
      title={unit?.name ?? t('unit.choose')}
      placeholder={t('unit.choose')}
      leftSection={<span className={styles.unitLabel}>{t('unit.label')}</span>}
      leftSectionWidth={52}
      leftSectionPointerEvents="none"
      data={units.map(({ id }) => ({ value: id, label: short.get(id) ?? '' }))}
      renderOption={({ option }) => units.find(({ id }) => id === option.value)?.name}
      value={unit?.id ?? null}
      allowDeselect={false}
      maxDropdownHeight={360}
      comboboxProps={{ width: 320, position: 'bottom-end', withinPortal: false }}
      onChange={go}
    />
  );
}
