import { Table, Text } from '@mantine/core';
import type { MessageToFollow } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import sheet from '../../ui/list-sheet.module.css';
import { instantWords } from '../../ui/wording';
import { EmptyState } from '../../ui/empty-state';
import { CallDialog } from './call-dialog';
import { FollowRow } from './follow-row';
import type { MessagesToFollow } from './follow.acts';

/** Patients who are not told, or perhaps not, soonest visit first, until somebody has called them. */
export function FollowList({
  followed: { total, messages, leaving },
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
  const leave =
    leaving.count === 0
      ? null
      : [
          t('leaving', { count: leaving.count }),
          ...(leaving.nextAt === null ? [] : [t('leavingFrom', { when: instantWords(leaving.nextAt, timeZone) })]),
        ].join('');
  if (messages.length === 0)
    return (
      <EmptyState icon="mail" title={t(leave === null ? 'none' : 'noneToCall')}>
        {leave ?? t('noneText')}
      </EmptyState>
    );
  return (
    <>
      {leave !== null && (
        <Text size="sm" mb="xs">
          {leave}
        </Text>
      )}
      <div className={sheet.sheet}>
        <Table className={sheet.lines ?? ''} verticalSpacing={8} horizontalSpacing="md">
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
