import { Button, Group, Select } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { billingStates, gradingClasses, type UnitView } from '@diurne/contracts';
import { civilDate } from '@diurne/time';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../ui/date-field';
import { Icon } from '../../ui/icons';
import { PrintButton } from '../../ui/print-button';
import { periodFault, type BillingFilter } from './billing-filter';
import { exportAddress } from './billing.acts';

/** As high as the label of a field, so that a button stands beside it. */
const besideField = 23;
/** A year that is half typed is a date already: milliseconds without a key before it is asked. */
const typingPause = 700;

/** Which visits, and what leaves of them: on paper, or as a table. */
export function BillingFilters({
  filter,
  units,
  today,
  onChange,
}: {
  readonly filter: BillingFilter;
  readonly units: readonly UnitView[];
  readonly today: string;
  readonly onChange: (change: Partial<BillingFilter>) => void;
}): ReactNode {
  const { t } = useTranslation('billing');
  const [period, setPeriod] = useState({ from: filter.from, to: filter.to });
  const ask = useDebouncedCallback(onChange, { delay: typingPause, flushOnUnmount: true });
  const fault = periodFault(period);
  const day = (which: 'from' | 'to'): ReactNode => (
    <DateField
      label={t(which)}
      today={civilDate(today)}
      value={period[which]}
      error={which === 'to' && fault !== null && fault !== 'unread' ? t(`periodFault.${fault}`) : null}
      onChange={(value) => {
        const next = { ...period, [which]: value };
        setPeriod(next);
        if (periodFault(next) === null) ask(next);
        else ask.cancel();
      }}
    />
  );
  return (
    <Group align="flex-start" gap="sm" className="no-print" role="search" aria-label={t('filters')}>
      {day('from')}
      {day('to')}
      {units.length > 1 && (
        <Select
          label={t('unit')}
          placeholder={t('everyUnit')}
          clearable
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.unitId ?? null}
          onChange={(unitId) => onChange({ unitId: unitId ?? undefined })}
        />
      )}
      <Select
        label={t('class')}
        placeholder={t('everyClass')}
        clearable
        data={gradingClasses.map((one) => ({ value: one, label: t(`classes.${one}`) }))}
        value={filter.gradingClass ?? null}
        onChange={(value) => onChange({ gradingClass: gradingClasses.find((one) => one === value) })}
      />
      <Select
        label={t('state')}
        placeholder={t('everyState')}
        clearable
        data={billingStates.map((one) => ({ value: one, label: t(`states.${one}`) }))}
        value={filter.state ?? null}
        onChange={(value) => onChange({ state: billingStates.find((one) => one === value) })}
      />
      <Button
        component="a"
        href={exportAddress(filter)}
        variant="default"
        mt={besideField}
        leftSection={<Icon name="download" />}
      >
        {t('export')}
      </Button>
      <PrintButton mt={besideField} />
    </Group>
  );
}
