import { Select, type SelectProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { DateField } from '../../ui/date-field';
import { useNow } from '../../ui/now';
import { TimeField } from '../../ui/time-field';

/** The days and hours that are wished for. */
export function WishedInputs({
  inputOf,
}: {
  readonly inputOf: (field: 'wishedFrom' | 'wishedTo' | 'hoursFrom' | 'hoursTo') => object;
}): ReactNode {
  const { t } = useTranslation('requests');
  const today = useNow(useAccount().establishment.timeZone).date;
  return (
    <>
      <DateField today={today} label={t('new.from')} {...inputOf('wishedFrom')} />
      <DateField today={today} label={t('new.to')} {...inputOf('wishedTo')} />
      <TimeField label={t('new.hoursFrom')} {...inputOf('hoursFrom')} />
      <TimeField label={t('new.hoursTo')} {...inputOf('hoursTo')} />
    </>
  );
}

export function PrioritySelect(field: SelectProps): ReactNode {
  const { t } = useTranslation('requests');
  return (
    <Select
      {...field}
      label={t('columns.priority')}
      allowDeselect={false}
      data={['1', '2', '3', '4', '5'].map((one) => ({
        value: one,
        label: one === '1' ? t('ordinary') : one === '5' ? t('highest') : t('priority', { priority: one }),
      }))}
    />
  );
}
