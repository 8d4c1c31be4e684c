import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons';
import { bothTexts } from './merge-report';
import type { PartKey, PartValue } from './report-parts';
import type { Autosave } from './use-autosave';

/** Someone else wrote the same part: theirs under mine, where the eyes are; nothing of either goes until one has chosen. */
export function PartDispute({
  part,
  label,
  autosave,
}: {
  readonly part: PartKey;
  readonly label: string;
  readonly autosave: Autosave;
}): ReactNode {
  const { t } = useTranslation('report');
  const dispute = autosave.conflicts.get(part);
  if (dispute === undefined) return null;
  const words = (value: PartValue): string =>
    typeof value === 'boolean'
      ? t(value ? 'yes' : 'no')
      : value === null || value === ''
        ? t('conflict.nothing')
        : value;
  const choice = (name: 'theirs' | 'mine' | 'both', value: PartValue): ReactNode => (
    <Button
      size="compact-md"
      variant={name === 'both' ? 'filled' : 'default'}
      aria-label={`${t(`conflict.${name}`)}\u00a0: ${label}`}
      onClick={() => autosave.settle(part, value)}
    >
      {t(`conflict.${name}`)}
    </Button>
  );
  return (
    <Alert
      role="alert"
      mt={6}
      variant="outline"
      color="yellow"
      icon={<Icon name="users" />}
      title={t('conflict.title', { who: autosave.otherAuthor })}
      styles={{ root: { background: 'var(--desk-amber-soft)' }, title: { color: 'var(--desk-amber)' } }}
    >
      <Text size="md" mb="xs" style={{ whiteSpace: 'pre-wrap' }}>
        {words(dispute.theirs)}
      </Text>
      <Group gap="xs">
        {typeof dispute.mine === 'string' && choice('both', bothTexts(dispute))}
        {choice('theirs', dispute.theirs)}
        {choice('mine', dispute.mine)}
      </Group>
    </Alert>
  );
}
