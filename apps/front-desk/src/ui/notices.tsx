import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Icon, type IconName } from './icons';
import { OtherVisitLinks } from './other-visit-links';
import { codeOf, otherVisitsOf, sentencesOf } from './refusal-words';

interface NoticeAct {
  readonly label: string;
  readonly run: () => void;
  /** Left out: it takes back what was done. */
  readonly icon?: IconName;
}

/** Something was done; with an act, it can be taken back at once, or followed. */
export function noticeDone(message: string, undo?: NoticeAct): void {
  const id = `done-${message}`;
  notifications.hide(id);
  notifications.show({
    id,
    color: 'teal',
    icon: <Icon name="check" size={16} />,
    autoClose: undo === undefined ? 4000 : 10_000,
    withBorder: true,
    message:
      undo === undefined ? (
        message
      ) : (
        <Group justify="space-between" wrap="nowrap" gap="sm">
          <Text size="md">{message}</Text>
          <Button
            size="compact-sm"
            variant="default"
            style={{ flex: 'none' }}
            leftSection={<Icon name={undo.icon ?? 'undo'} size={14} />}
            onClick={() => {
              notifications.hide(id);
              undo.run();
            }}
          >
            {undo.label}
          </Button>
        </Group>
      ),
  });
}

/** A refusal stays until it is read: every sentence. Its code stands in the markup, for programs. */
export function noticeRefused(error: unknown, title: string, more?: string): void {
  notifications.show({
    color: 'red',
    icon: <Icon name="alert" size={16} />,
    autoClose: 15_000,
    withBorder: true,
    title,
    message: (
      <div data-code={codeOf(error)}>
        {[...sentencesOf(error), ...(more === undefined ? [] : [more])].map((sentence) => (
          <Text key={sentence} size="md">
            {sentence}
          </Text>
        ))}
        <OtherVisitLinks visitIds={otherVisitsOf(error)} />
      </div>
    ),
  });
}
