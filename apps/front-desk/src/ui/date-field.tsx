import '@mantine/dates/styles.css';
import { DateInput } from '@mantine/dates';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import 'dayjs/locale/fr';
import type { FocusEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

// What is typed is read with the format that is shown.
dayjs.extend(customParseFormat);

interface DateFieldProps {
  readonly label: ReactNode;
  readonly value?: string;
  readonly error?: ReactNode;
  readonly onChange?: (value: string) => void;
  readonly onBlur?: (event: FocusEvent<HTMLInputElement>) => void;
  readonly birth?: boolean;
}

/** A civil date, typed or chosen, shown as 23/11/2026 and held as `2026-11-23`; empty is the empty text. */
export function DateField({ label, value = '', error, onChange, onBlur, birth = false }: DateFieldProps): ReactNode {
  const { t } = useTranslation();
  return (
    <DateInput
      label={label}
      locale="fr"
      firstDayOfWeek={1}
      valueFormat="DD/MM/YYYY"
      placeholder={t('dateFormat')}
      value={value === '' ? null : value}
      error={error}
      size="sm"
      fixOnBlur
      popoverProps={{ withinPortal: false, transitionProps: { duration: 0 } }}
      {...(birth ? { defaultLevel: 'decade' as const } : {})}
      onChange={(next) => onChange?.(next ?? '')}
      {...(onBlur === undefined ? {} : { onBlur })}
    />
  );
}
