import { Button } from '@mantine/core';
import { lazy, Suspense, useReducer, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state';
import { Waiting } from '../shell/waiting';
import { CrashBoundary } from './crash-boundary';

interface ScreenProps {
  readonly onAgain: () => void;
}
type Load = () => Promise<{ readonly Component: ComponentType }>;

function NotReached({ onAgain }: ScreenProps): ReactNode {
  const { t } = useTranslation();
  return (
    <EmptyState
      isPage
      icon="offline"
      title={t('screenNotLoadedTitle')}
      action={
        <Button mt="sm" onClick={onAgain}>
          {t('tryAgain')}
        </Button>
      }
    >
      {t('screenNotLoadedText')}
    </EmptyState>
  );
}

/** Each screen is loaded when it is opened: the first one stays small. One that could not be loaded says so, and is loaded again when asked. */
export function screen(load: Load): ReactNode {
  const opened = (): ComponentType<ScreenProps> =>
    lazy<ComponentType<ScreenProps>>(() =>
      load().then(
        ({ Component }) => ({ default: () => <Component /> }),
        () => {
          Latest.screen = opened();
          return { default: NotReached };
        },
      ),
    );
  const Latest = { screen: opened() };
  function Loaded(): ReactNode {
    const [, again] = useReducer((count: number) => count + 1, 0);
    return (
      <Suspense fallback={<Waiting />}>
        <Latest.screen onAgain={again} />
      </Suspense>
    );
  }
  return (
    <CrashBoundary>
      <Loaded />
    </CrashBoundary>
  );
}
