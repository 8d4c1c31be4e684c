import { TextInput } from '@mantine/core';
import { frenchHour, readTypedHour, type TypedHourRefusal } from '@diurne/time';
import { useState, type FocusEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { timeInputOf } from './time-input';
import { useHoldsForm } from './holds-form';

interface TimeFieldProps {
  readonly label: string;
  readonly value?: string;
  readonly error?: ReactNode;
  readonly autoFocus?: boolean;
  readonly onChange?: (value: string) => void;
  readonly onBlur?: (event: FocusEvent<HTMLElement>) => void;
}
const reasons = {
  'typed-hour-unreadable': 'hour.unreadable',
  'typed-hour-does-not-exist': 'hour.unknown',
} as const satisfies Record<TypedHourRefusal, string>;
const heldOf = (typed: string): string => {
  const read = readTypedHour(typed);
  return read.ok ? timeInputOf(read.minute) : '';
};

/**
 * An hour of the day, typed as one writes it and held as `08:30`; the empty text while there is none. What is read is said back in words; what is
 * no hour stays as it was typed, says so, and holds its form back.
 */
export function TimeField({
  label,
  value = '',
  error,
  autoFocus = false,
  onChange,
  onBlur,
}: TimeFieldProps): ReactNode {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const [isLeft, setLeft] = useState(false);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== '' && value !== heldOf(typed)) setTyped(value);
  }
  const read = readTypedHour(typed);
  const isEmpty = typed.trim() === '';
  const input = useHoldsForm(!read.ok && !isEmpty, () => setLeft(true));
  const own =
    !read.ok && !isEmpty && (isLeft || Boolean(error)) ? t(reasons[read.code], { typed: typed.trim() }) : null;
  return (
    <TextInput
      ref={input}
      size="sm"
      label={label}
      placeholder={t('hourFormat')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      inputMode="numeric"
      autoComplete="off"
      value={typed}
      error={own ?? error}
      description={read.ok ? frenchHour(read.minute) : null}
      descriptionProps={{ 'aria-live': 'polite' }}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setLeft(false);
        setTyped(event.currentTarget.value);
        onChange?.(heldOf(event.currentTarget.value));
      }}
      onBlur={(event) => {
        setLeft(true);
        if (read.ok) setTyped(timeInputOf(read.minute));
        onBlur?.(event);
      }}
    />
  );
}
