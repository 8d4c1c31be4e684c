import { Alert, Affix, Button } from '@mantine/core';
import { lazy, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icons';

function NotLoaded(): ReactNode {
  const { t } = useTranslation();
  return (
    <Affix position={{ bottom: 16, left: 16 }} maw={420}>
      <Alert
        role="alert"
        color="yellow"
        variant="outline"
        icon={<Icon name="offline" />}
        title={t('notLoadedTitle')}
        styles={{
          root: { background: 'var(--desk-amber-soft)' },
          title: { color: 'var(--desk-amber)' },
          message: { color: 'var(--mantine-color-text)' },
        }}
      >
        {t('notLoadedText')}
        <div>
          <Button mt="xs" size="compact-md" variant="default" onClick={() => window.location.reload()}>
            {t('reload')}
          </Button>
        </div>
      </Alert>
    </Affix>
  );
}

/**
 * A part that is loaded when it is opened. When it cannot be (network cut, or a newer version was installed under the open page)
 * the page around it stays, with what was typed in it.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return lazy<ComponentType<Props>>(async () => ({
    default: await load().catch((): ComponentType<Props> => NotLoaded),
  }));
}
