import { Alert, Text } from '@mantine/core';
import { createContext, useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../http/refusal';
import { Icon } from '../../ui/icons';
import { RefusalNotice } from '../../ui/refusal-notice';
import { TimeField } from '../../ui/time-field';
import { minuteOf } from '../../ui/time-input';

const codeOf = (error: unknown): string | null => (error instanceof Refusal ? error.code : null);
/** Its hour is asked again: the same may be sent once more, confirmed. */
export const isAskedAgain = (error: unknown): boolean => codeOf(error) === 'fact-doubtful';
/** Something must come first; what was done all the same can still be kept. */
export const isNotCleared = (error: unknown): boolean => codeOf(error) === 'care-not-cleared';

/** What is sent of a typed hour: nothing when it is now. */
export function hourOf(value: string): { readonly atMinute?: number } {
  const minute = minuteOf(value);
  return minute === null ? {} : { atMinute: minute };
}

/** The board is of a day gone by: an hour left empty is not now. */
export const DayIsPast = createContext(false);

/** When it really happened; empty, it is now, and on a later day it has to be said. */
export function TrueHour({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { t } = useTranslation('board');
  return <TimeField label={t(useContext(DayIsPast) ? 'hourOfThatDay' : 'hour')} value={value} onChange={onChange} />;
}

/** What the server says against a fact: a question in amber, a refusal in red. */
export function FactQuestion({ error }: { readonly error: unknown }): ReactNode {
  const { t } = useTranslation('board');
  if (!isAskedAgain(error)) return <RefusalNotice error={error} />;
  const words = error instanceof Refusal ? error.problem.detail : '';
  return (
    <Alert role="alert" color="yellow" variant="light" icon={<Icon name="alert" />} title={t('askedAgain')}>
      <Text size="md">{words}</Text>
    </Alert>
  );
}
