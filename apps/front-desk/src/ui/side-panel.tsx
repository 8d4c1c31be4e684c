import { CloseButton } from '@mantine/core';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './side-panel.module.css';

interface SidePanelProps {
  readonly title: string;
  readonly subtitle: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What was opened, beside what it was opened from: the focus goes in, Escape closes, the focus goes back. */
export function SidePanel({ title, subtitle, onClose, children }: SidePanelProps): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    root.current?.focus({ preventScroll: true });
    return () => {
      if (before?.isConnected === true) before.focus({ preventScroll: true });
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    // A menu or a list open over the panel closes alone, a dialog too.
    const target = event.target instanceof Element ? event.target : null;
    const isInnermost = root.current?.contains(target) === true && target?.closest('[aria-expanded="true"]') === null;
    if (event.key === 'Escape' && !event.defaultPrevented && isInnermost) {
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <section ref={root} aria-labelledby={id} tabIndex={-1} className={styles.panel} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <div style={{ minWidth: 0 }}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          <div className={styles.subtitle}>{subtitle}</div>
        </div>
        <CloseButton aria-label={t('close')} onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
