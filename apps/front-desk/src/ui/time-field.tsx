import '@mantine/dates/styles.css';
import { TimePicker } from '@mantine/dates';
import type { FocusEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface TimeFieldProps {
  readonly label: string;
  readonly value?: string;
  readonly error?: ReactNode;
  readonly step?: number;
  readonly autoFocus?: boolean;
  readonly onChange?: (value: string) => void;
  readonly onBlur?: (event: FocusEvent<HTMLElement>) => void;
}

const focused = { 'data-autofocus': true };

/** An hour of the day on 24 hours, held as `08:30`; empty is the empty text. */
export function TimeField({
  label,
  value = '',
  error,
  step = 5,
  autoFocus = false,
  onChange,
}: TimeFieldProps): ReactNode {
  const { t } = useTranslation();
  return (
    <TimePicker
      label={label}
      size="sm"
      format="24h"
      minutesStep={step}
      value={value}
      error={error}
      clearable
      clearButtonProps={{ 'aria-label': t('clear') }}
      hoursInputLabel={`${label}, ${t('hours')}`}
      minutesInputLabel={`${label}, ${t('minutes')}`}
      onChange={(next) => onChange?.(next.slice(0, 5))}
      hoursInputProps={autoFocus ? focused : {}}
    />
  );
}
