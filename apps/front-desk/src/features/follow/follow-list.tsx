import { Table, Text } from '@mantine/core';
import type { MessageToFollow } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state';
import { CallDialog } from './call-dialog';
import { FollowRow } from './follow-row';
import type { MessagesToFollow } from './follow.acts';
import styles from './follow-list.module.css';

/** Patients who are not told, or perhaps not, soonest visit first, until somebody has called them. */
export function FollowList({
  followed: { total, messages },
  today,
  timeZone,
  visitPathOf,
}: {
  readonly followed: MessagesToFollow;
  readonly today: string;
  readonly timeZone: string;
  readonly visitPathOf: (message: MessageToFollow) => string;
}): ReactNode {
  const { t } = useTranslation('follow');
  const [calling, call] = useState<MessageToFollow | null>(null);
  if (messages.length === 0)
    return (
      <EmptyState icon="mail" title={t('none')}>
        {t('noneText')}
      </EmptyState>
    );
  return (
    <>
      <div className={styles.sheet}>
        <Table verticalSpacing={8} horizontalSpacing="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('patient')}</Table.Th>
              <Table.Th>{t('visit')}</Table.Th>
              <Table.Th>{t('message')}</Table.Th>
              <Table.Th>{t('toDo')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {messages.map((message) => (
              <FollowRow
                key={message.visitId}
                message={message}
                today={today}
                timeZone={timeZone}
                visitPath={visitPathOf(message)}
                onCall={() => call(message)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {total > messages.length && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('more', { shown: messages.length, total })}
        </Text>
      )}
      {calling !== null && <CallDialog message={calling} onClose={() => call(null)} />}
    </>
  );
}
