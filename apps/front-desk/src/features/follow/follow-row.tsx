import { Button, Group, Table, Text } from '@mantine/core';
import type { MessageToFollow } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../ui/icons';
import sheet from '../../ui/list-sheet.module.css';
import { noticeDone, noticeRefused } from '../../ui/notices';
import { ageWords, capitalised, dayWords, instantWords, numericDate } from '../../ui/wording';
import { useSendMessage } from './follow.acts';

/** One patient who is not told: who, of what, why, since when, what was tried, and what to do. */
export function FollowRow({
  message,
  today,
  timeZone,
  visitPath,
  onCall,
}: {
  readonly message: MessageToFollow;
  readonly today: string;
  readonly timeZone: string;
  readonly visitPath: string;
  readonly onCall: () => void;
}): ReactNode {
  const { t } = useTranslation('follow');
  const send = useSendMessage(message.visitId);
  const { patient, state } = message;
  return (
    <Table.Tr>
      <Table.Td>
        <Link className={sheet.link ?? ''} to={visitPath}>
          {patient.displayName}
        </Link>
        <Text size="sm" c="dimmed">
          {numericDate(patient.birthDate)} · {ageWords(patient.birthDate, today)}
        </Text>
        <Text size="sm" fw={600} style={{ whiteSpace: 'nowrap' }}>
          {message.phone ?? t('noPhone')}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm">
          {t('visitAt', { day: capitalised(dayWords(message.on)), hour: frenchHour(message.arrival) })}
        </Text>
        <Text size="sm" c="dimmed">
          {message.pathwayName}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm" fw={600} {...(state === 'failed' ? { c: 'var(--desk-trouble)' } : {})}>
          {t(`kind.${message.kind}`)} · {t(`state.${state}`)}
        </Text>
        <Text size="sm">{message.reason}</Text>
        <Text size="sm" c="dimmed">
          {t('since', { when: instantWords(message.since, timeZone) })}
        </Text>
        {message.calls.map((call) => (
          <Text key={call.at} size="sm">
            {t(call.reached ? 'calledReached' : 'calledInVain', {
              when: instantWords(call.at, timeZone),
              by: call.by,
              said: call.said,
            })}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>
        <Group gap={6} justify="flex-end">
          <Button size="compact-md" onClick={onCall}>
            {t('called')}
          </Button>
          {message.mayBeSent && (
            <Button
              size="compact-md"
              variant="default"
              loading={send.isPending}
              leftSection={<Icon name="send" size={15} />}
              onClick={() =>
                send.mutate(undefined, {
                  onSuccess: () => noticeDone(t('sending')),
                  onError: (error) => noticeRefused(error, t('notSent')),
                })
              }
            >
              {t(state === 'held' || state === 'untold' ? 'tell' : state === 'elsewhere' ? 'sendAgain' : 'retry')}
            </Button>
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
