import { Button, Group, Stack, Text } from '@mantine/core';
import type { VisitPanelView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../ui/icons';
import { instantWords } from '../../ui/wording';
import { CallList } from './call-list';

type Message = VisitPanelView['messages'][number];
const icons: Record<Message['state'], IconName> = {
  waiting: 'hourglass',
  sent: 'circleCheck',
  failed: 'alert',
  uncertain: 'help',
};

const quiet: readonly VisitPanelView['messageOutlook'][] = ['knows', 'nothing'];

/** Why somebody has to see to it, or that nobody has to; null where an hour or a name says so, or there is nothing to tell. */
function toSee({
  messageOutlook,
  agendaDueAt,
}: VisitPanelView): Exclude<VisitPanelView['messageOutlook'], 'held' | 'knows' | 'nothing'> | null {
  if (messageOutlook === 'held' || messageOutlook === 'knows' || messageOutlook === 'nothing') return null;
  return messageOutlook === 'leaves' && agendaDueAt !== null ? null : messageOutlook;
}

/** What was said to whom, and whether it arrived. */
export function MessageList({
  panel,
  timeZone,
  onHold,
}: {
  readonly panel: VisitPanelView;
  readonly timeZone: string;
  /** Null: who may not let it wait. */
  readonly onHold: (() => void) | null;
}): ReactNode {
  const { t } = useTranslation('visit');
  return (
    <section aria-labelledby="messages">
      <Text component="h3" id="messages" fw={650} mt={0} mb={6}>
        {t('messages.title')}
      </Text>
      <Stack gap={6}>
        {panel.agendaDueAt !== null && (
          <Group gap={8} wrap="wrap">
            <Text size="sm">
              <Icon name="hourglass" size={14} />{' '}
              {t('messages.due', { when: instantWords(panel.agendaDueAt, timeZone) })}
            </Text>
            {onHold !== null && (
              <Button size="compact-sm" variant="default" onClick={onHold}>
                {t('messages.hold')}
              </Button>
            )}
          </Group>
        )}
        {panel.agendaHeld !== null && (
          <Text size="sm" c="var(--desk-amber)">
            <Icon name="hourglass" size={14} />{' '}
            {t(panel.agendaHeld.by === '' ? 'messages.heldJustNow' : 'messages.held', {
              by: panel.agendaHeld.by,
              when: instantWords(panel.agendaHeld.at, timeZone),
            })}
          </Text>
        )}
        {toSee(panel) !== null && (
          <Text size="sm" {...(panel.messageOutlook === 'leaves' ? {} : { c: 'var(--desk-amber)' })}>
            <Icon name={panel.messageOutlook === 'leaves' ? 'hourglass' : 'alert'} size={14} />{' '}
            {t(`messages.outlook.${toSee(panel)!}`)}
          </Text>
        )}
        {panel.messages.length === 0 && panel.calls.length === 0 && quiet.includes(panel.messageOutlook) && (
          <Text size="sm" c="dimmed">
            {t('messages.none')}
          </Text>
        )}
        <CallList visitId={panel.visit.id} calls={panel.calls} timeZone={timeZone} />
        {panel.messages.map((message) => (
          <Group key={message.id} gap={8} wrap="nowrap" align="flex-start">
            <Icon
              name={icons[message.state]}
              size={16}
              style={{
                flex: 'none',
                marginTop: 2,
                color: message.state === 'failed' ? 'var(--desk-trouble)' : undefined,
              }}
            />
            <div>
              <Text size="sm">
                {t(`messages.kind.${message.kind}`)} · {t(`messages.state.${message.state}`)}
                {message.version > 1 && ` · ${t('messages.version', { version: message.version })}`}
              </Text>
              <Text size="sm" c="dimmed">
                {message.recipient}
                {message.address !== null && ` ${t('messages.toAddress', { address: message.address })}`}
                {message.at !== null && ` · ${instantWords(message.at, timeZone)}`}
              </Text>
              {message.failure !== null && (
                <Text size="sm" c="var(--desk-trouble)">
                  {message.failure}
                </Text>
              )}
            </div>
          </Group>
        ))}
      </Stack>
    </section>
  );
}
