import { Modal, type ModalRootProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  readonly title: string;
  readonly onClose?: (() => void) | undefined;
  readonly size?: ModalRootProps['size'];
  readonly children: ReactNode;
}

/** A modal dialog; without `onClose` it can only be answered. Its head is no page banner, as Mantine's own would be. */
export function Dialog({ title, onClose, size = 'md', children }: DialogProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Modal.Root
      opened
      onClose={onClose ?? (() => undefined)}
      size={size}
      closeOnClickOutside={false}
      closeOnEscape={onClose !== undefined}
      centered
      transitionProps={{ duration: 120 }}
    >
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content>
        <div
          style={{
            display: 'flex',
            justifyContent: 'space-between',
            alignItems: 'center',
            gap: 12,
            padding: '14px 14px 12px 20px',
          }}
        >
          <Modal.Title fw={650} fz="lg">
            {title}
          </Modal.Title>
          {onClose !== undefined && <Modal.CloseButton aria-label={t('closeWindow')} />}
        </div>
        <Modal.Body px={20} pb={20}>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
