import { Text } from '@mantine/core';
import { frenchHour } from '@diurne/time';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCard } from './board.view-model';
import { correctionWords, type Told } from './correction-words';

/** What stood and stands no more, what stands in its place, who corrected it and why. */
export function CorrectionLine({
  one,
  label,
}: {
  readonly one: BoardCard['corrections'][number];
  readonly label: string;
}): ReactNode {
  const { t } = useTranslation(['board', 'visit']);
  const { was, is } = one;
  const changes = is === null ? [] : correctionWords(was, is, (key, told) => wordOf(key, told, t));
  return (
    <li>
      <div>
        <Text size="sm" c="dimmed" td="line-through">
          {frenchHour(was.atMinute)} · {label}
        </Text>
        {changes.map((change) => (
          <Text key={change.key} size="sm">
            {t('correct.change', { what: t(`correct.what.${change.key}`), was: change.was, is: change.is })}
          </Text>
        ))}
        <Text size="sm" c="dimmed">
          {t(is === null ? 'fact.corrected' : 'correct.by', { who: one.by, reason: one.reason })}
        </Text>
      </div>
    </li>
  );
}

function wordOf(key: keyof Told, told: Told, t: TFunction<['board', 'visit']>): string {
  const value = told[key];
  if (value === null || (Array.isArray(value) && value.length === 0)) return t('correct.none');
  switch (key) {
    case 'atMinute':
      return frenchHour(told.atMinute);
    case 'exitMode':
      return t(`departure.mode.${value as 'home'}`);
    case 'entryMode':
      return t(`visit:stay.mode.${value as 'home'}`);
    case 'identityDocument':
      return t(`arrival.document.${value as 'passport'}`);
    case 'why':
      return t(`notDone.why.${value as 'refused'}`);
    case 'products':
      return told.products
        .map(({ name, dose, lot }) => [name, dose, lot].filter((word) => word !== null).join(' '))
        .join(', ');
    case 'performer':
    case 'because':
      return String(value);
  }
}
