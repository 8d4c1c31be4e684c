import { Button, Group, Progress, Slider, Stack, Text } from '@mantine/core';
import type { BuildView, DayView } from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { RefusalNotice } from '../../ui/refusal-notice';
import { ServerState } from '../../ui/server-state';
import { dayWords } from '../../ui/wording';
import { buildQuery, useStartBuild, useStopBuild } from './build.acts';
import { isFinishing, isProvenBest } from './build.view-model';
import { useDayOfBuild } from './use-day-of-build';
import { useElapsed } from './use-elapsed';

interface BuildDialogProps {
  readonly day: DayView;
  readonly buildId: string | null;
  readonly onStarted: (id: string) => void;
  readonly onReady: (build: BuildView) => void;
  readonly onClose: () => void;
}

function UnderWay({
  build,
  onStop,
  stopping,
}: {
  readonly build: BuildView;
  readonly onStop: () => void;
  readonly stopping: boolean;
}): ReactNode {
  const { t } = useTranslation('build');
  const { progress } = build;
  const elapsed = useElapsed(progress);
  const finishing = progress !== null && (stopping || isFinishing(elapsed, progress.secondsAsked));
  const share = progress === null ? 0 : finishing ? 100 : Math.min(100, elapsed / (progress.secondsAsked * 10));
  return (
    <Stack>
      <Progress value={share} animated={finishing} aria-label={t('progress')} transitionDuration={400} />
      <div role="status" aria-live="polite">
        {progress === null ? (
          <Text>{t('waiting')}</Text>
        ) : (
          <>
            <Text fw={600}>
              {t('planned', { count: progress.planned })}
              {progress.unplanned > 0 && `, ${t('unplanned', { count: progress.unplanned })}`}
            </Text>
            <Text size="sm" c="dimmed">
              {isProvenBest(progress) ? t('best') : t(finishing ? 'finishing' : 'notProvenYet')}
            </Text>
          </>
        )}
      </div>
      <Group justify="flex-end">
        <Button variant="default" loading={stopping} onClick={onStop}>
          {t('stop')}
        </Button>
      </Group>
    </Stack>
  );
}

/** Seconds, progress in words, stop; the draft is then shown in the lanes themselves. */
export function BuildDialog({ day, buildId, onStarted, onReady, onClose }: BuildDialogProps): ReactNode {
  const { t } = useTranslation('build');
  const [seconds, setSeconds] = useState(5);
  const start = useStartBuild(day);
  const isEmpty = day.toPlace.length === 0 && day.visits.length === 0;
  const announced = day.visits.filter((visit) => visit.announced).length;
  const stop = useStopBuild();
  const build = useQuery({ ...buildQuery(buildId ?? ''), enabled: buildId !== null });
  const data = buildId === null ? undefined : build.data;
  useDayOfBuild(data);
  useEffect(() => {
    if (data?.state === 'ready') onReady(data);
  }, [data, onReady]);
  const isOver =
    data?.state === 'failed' || data?.state === 'cancelled' || data?.state === 'dropped' || data?.state === 'accepted';
  return (
    <Dialog onClose={onClose} title={t('title', { day: dayWords(day.on), unit: day.unit.name })}>
      {buildId !== null && data === undefined ? (
        <ServerState query={build} rows={3}>
          {() => null}
        </ServerState>
      ) : data !== undefined && !isOver ? (
        <UnderWay build={data} stopping={stop.isPending} onStop={() => stop.mutate(data.id)} />
      ) : (
        <Stack>
          <Text>{isEmpty ? t('nothingToDo') : t('what', { count: day.toPlace.length })}</Text>
          {announced > 0 && (
            <Text size="sm" c="dimmed">
              {t('kept', { count: announced })}
            </Text>
          )}
          <div>
            <Text size="sm" fw={500} mb={4} id="build-seconds">
              {t('seconds', { seconds })}
            </Text>
            <Slider
              aria-labelledby="build-seconds"
              thumbLabel={t('secondsLabel')}
              min={1}
              max={60}
              value={seconds}
              onChange={setSeconds}
              label={null}
              marks={[
                { value: 5, label: '5 s' },
                { value: 30, label: '30 s' },
                { value: 60, label: '60 s' },
              ]}
              mb="lg"
              mx="md"
            />
          </div>
          {data?.state === 'failed' && <Text c="var(--desk-trouble)">{data.failure ?? t('failed')}</Text>}
          <RefusalNotice error={start.error ?? stop.error} title={t('notStarted')} />
          <Group justify="flex-end">
            <LeaveButton onClick={onClose} />
            <Button
              data-autofocus
              disabled={isEmpty}
              loading={start.isPending}
              onClick={() => start.mutate(seconds, { onSuccess: (started) => onStarted(started.id) })}
            >
              {t('start')}
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
