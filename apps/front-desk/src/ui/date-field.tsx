import '@mantine/dates/styles.css';
import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import 'dayjs/locale/fr';
import {
  frenchAge,
  frenchDateWithYear,
  frenchNumericDate,
  isCivilDate,
  readTypedDate,
  type CivilDate,
  type TypedDateRefusal,
} from '@diurne/time';
import { useState, type FocusEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icons';
import { useHoldsForm } from './holds-form';

interface DateFieldProps {
  readonly label: ReactNode;
  readonly today: CivilDate;
  readonly value?: string;
  readonly error?: ReactNode;
  readonly onChange?: (value: string) => void;
  readonly onBlur?: (event: FocusEvent<HTMLInputElement>) => void;
  readonly birth?: boolean;
}
const reasons = {
  'typed-date-unreadable': 'date.unreadable',
  'civil-date-does-not-exist': 'date.unknown',
  'typed-date-to-come': 'date.toCome',
  'typed-date-too-old': 'date.tooOld',
} as const satisfies Record<TypedDateRefusal, string>;
const written = (value: string): string => (isCivilDate(value) ? frenchNumericDate(value) : value);

/**
 * A civil date, typed the day first or chosen, held as `2026-11-23`; the empty text while there is none. What is read is said back in words, with
 * the age of who was born then; what is no date stays as it was typed, says so, and holds its form back.
 */
export function DateField({
  label,
  today,
  value = '',
  error,
  onChange,
  onBlur,
  birth = false,
}: DateFieldProps): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => written(value));
  const [isLeft, setLeft] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const read = readTypedDate(typed, { today, birth });
  const held = read.ok ? read.date : '';
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== '' && value !== held) setTyped(written(value));
  }
  const type = (next: string): void => {
    const now = readTypedDate(next, { today, birth });
    setTyped(next);
    onChange?.(now.ok ? now.date : '');
  };
  const input = useHoldsForm(!read.ok && typed.trim() !== '', () => setLeft(true));
  const judged = isLeft || Boolean(error);
  const own = !read.ok && typed.trim() !== '' && judged ? t(reasons[read.code], { typed: typed.trim() }) : null;
  const said = read.ok ? `${frenchDateWithYear(read.date)}${birth ? `, ${frenchAge(read.date, today)}` : ''}` : null;
  return (
    <Popover opened={isOpen} onChange={setOpen} withinPortal={false} transitionProps={{ duration: 0 }} trapFocus>
      <TextInput
        ref={input}
        label={label}
        placeholder={t('dateFormat')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete="off"
        value={typed}
        error={own ?? error}
        description={said}
        descriptionProps={{ 'aria-live': 'polite' }}
        onChange={(event) => {
          setLeft(false);
          type(event.currentTarget.value);
        }}
        onBlur={(event) => {
          setLeft(true);
          if (read.ok) setTyped(written(read.date));
          onBlur?.(event);
        }}
        rightSection={
          // The calendar belongs to its button: a text field may not be said to be open.
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              size="sm"
              tabIndex={-1}
              aria-label={t('chooseDate')}
              onClick={() => setOpen(!isOpen)}
            >
              <Icon name="calendar" size={15} />
            </ActionIcon>
          </Popover.Target>
        }
      />
      <Popover.Dropdown>
        <DatePicker
          locale="fr"
          firstDayOfWeek={1}
          value={read.ok ? read.date : null}
          {...(birth ? { defaultLevel: 'decade' as const, maxDate: today } : {})}
          onChange={(chosen) => {
            setOpen(false);
            type(chosen === null ? '' : written(chosen));
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
