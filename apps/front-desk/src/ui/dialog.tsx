import { Button, Group, Modal, Text, type ModalRootProps } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './dialog.module.css';
import { useInnermostEscape } from './use-innermost-escape';
import { useTyped } from './use-typed';

interface DialogProps {
  readonly title: string;
  readonly onClose?: (() => void) | undefined;
  readonly size?: ModalRootProps['size'];
  readonly children: ReactNode;
}

/** A modal dialog; without `onClose` it can only be answered. What was typed in it is not closed away unasked. */
export function Dialog({ onClose, children, ...look }: DialogProps): ReactNode {
  const { t } = useTranslation();
  const typed = useTyped();
  const [isAsking, setIsAsking] = useState(false);
  const close = (): void => (typed.isTyped() ? setIsAsking(true) : onClose?.());
  return (
    <>
      <Frame {...look} onClose={onClose === undefined ? undefined : close}>
        <div onFocusCapture={typed.onFocusCapture}>{children}</div>
      </Frame>
      {isAsking && onClose !== undefined && (
        <Frame title={t('abandon.title')} size="sm" onClose={() => setIsAsking(false)}>
          <Text>{t('abandon.text')}</Text>
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onClose}>
              {t('abandon.go')}
            </Button>
            <Button data-autofocus onClick={() => setIsAsking(false)}>
              {t('abandon.stay')}
            </Button>
          </Group>
        </Frame>
      )}
    </>
  );
}

/** Its head is no page banner, as Mantine's own would be. */
function Frame({ title, onClose, size = 'md', children }: DialogProps): ReactNode {
  const { t } = useTranslation();
  useInnermostEscape(() => onClose?.());
  return (
    <Modal.Root
      opened
      onClose={onClose ?? (() => undefined)}
      size={size}
      closeOnClickOutside={false}
      closeOnEscape={false}
      centered
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title fw={650} fz="lg" className={styles.title ?? ''}>
            {title}
          </Modal.Title>
          {onClose !== undefined && <Modal.CloseButton aria-label={t('closeWindow')} />}
        </div>
        <Modal.Body className={styles.body ?? ''}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
