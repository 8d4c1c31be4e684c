import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { Icon } from '../../../ui/icons';

const shown = 3;

/** Put down where it may not stay: it goes back, and says why. */
export function noticePutBack(title: string, sentences: readonly string[], more: (count: number) => string): void {
  notifications.show({
    id: 'put-back',
    color: 'yellow',
    icon: <Icon name="undo" size={16} />,
    withBorder: true,
    autoClose: 12_000,
    title,
    message: [...sentences.slice(0, shown), ...(sentences.length > shown ? [more(sentences.length - shown)] : [])].map(
      (sentence) => (
        <Text key={sentence} size="md" mb={4}>
          {sentence}
        </Text>
      ),
    ),
  });
}
