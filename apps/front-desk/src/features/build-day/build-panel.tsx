import { Button, Checkbox, Group, List, Stack, Text } from '@mantine/core';
import type { BuildView } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { TellingChoice } from '../../ui/telling-choice';
import { whomToTell } from '../../ui/telling.view-model';
import { useUnit } from '../../unit/current-unit';
import { useAcceptBuild, useDropBuild } from './build.acts';
import { changesOf, changesToTell, isProvenBest, type DraftChange } from './build.view-model';
import type { DraftStanding } from './use-draft-standing';
import styles from './build-panel.module.css';

const hours = (programme: DraftChange['visit']['after']): string =>
  programme === null ? '–' : `${frenchHour(programme.arrival)} → ${frenchHour(programme.departure)}`;

type Relaxations = DraftChange['visit']['reasons'][number]['relaxations'];

/** What would make it fit: one way in view, the others when they are asked for. */
function Ways({ relaxations: [first, ...others] }: { readonly relaxations: Relaxations }): ReactNode {
  const { t } = useTranslation('build');
  if (first === undefined) return null;
  const said = ({ change, effect }: Relaxations[number]): ReactNode => (
    <Text key={change} component="span" display="block" size="sm" c="dimmed">
      {change} {effect}
    </Text>
  );
  return (
    <>
      {said(first)}
      {others.length > 0 && (
        <details>
          <Text component="summary" size="sm" c="dimmed" style={{ cursor: 'pointer' }}>
            {t('otherWays', { count: others.length })}
          </Text>
          {others.map(said)}
        </details>
      )}
    </>
  );
}

function Change({
  change,
  kept,
  onKeep,
}: {
  readonly change: DraftChange;
  readonly kept: boolean;
  readonly onKeep: (kept: boolean) => void;
}): ReactNode {
  const { t } = useTranslation('build');
  const { visit, kind } = change;
  return (
    <li className={styles.change}>
      {kind === 'unplanned' ? (
        <Text fw={600}>{visit.patientName}</Text>
      ) : (
        <Checkbox
          checked={kept}
          onChange={(event) => onKeep(event.currentTarget.checked)}
          label={
            <Text component="span" fw={600}>
              {visit.patientName}
            </Text>
          }
        />
      )}
      <Text size="sm" c="dimmed">
        {visit.pathwayName}
      </Text>
      <Text size="sm">
        <b>{t(`kind.${kind}`)}</b>
        {kind === 'unplanned'
          ? ''
          : kind === 'placed'
            ? ` · ${hours(visit.after)}`
            : ` · ${hours(visit.before)} ⇒ ${hours(visit.after)}`}
      </Text>
      {visit.reasons.map((reason) => (
        <Text key={reason.message} size="sm">
          {reason.message}
          <Ways relaxations={reason.relaxations} />
        </Text>
      ))}
    </li>
  );
}

/** What is shown of a draft that no longer applies: why, and the way on. */
function DraftOver({
  standing,
  onDone,
  onRebuild,
}: {
  readonly standing: Exclude<DraftStanding, 'stands'>;
  readonly onDone: () => void;
  readonly onRebuild: () => void;
}): ReactNode {
  const { t } = useTranslation('build');
  return (
    <Stack gap="sm" component="section" aria-labelledby="draft-title" role="status">
      <Text component="h2" id="draft-title" fw={650} fz="md" m={0}>
        {t('draft')}
      </Text>
      <Text>{t(`over.${standing}`)}</Text>
      <Group gap={6}>
        {standing === 'overtaken' && <Button onClick={onRebuild}>{t('rebuild')}</Button>}
        <Button variant="default" onClick={onDone}>
          {t('close')}
        </Button>
      </Group>
    </Stack>
  );
}

/** The draft beside the present day: what is gained, who moves; taken whole, in part, or not at all. */
export function BuildPanel({
  build,
  standing,
  onDone,
  onRebuild,
}: {
  readonly build: BuildView;
  readonly standing: DraftStanding;
  readonly onDone: () => void;
  readonly onRebuild: () => void;
}): ReactNode {
  const { t } = useTranslation('build');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const accept = useAcceptBuild(build);
  const drop = useDropBuild();
  const unit = useUnit();
  const [tellLater, setTellLater] = useState(false);
  const changes = useMemo(() => (build.draft === null ? [] : changesOf(build.draft)), [build.draft]);
  if (build.draft === null) return null;
  if (standing !== 'stands' && !accept.isPending && !drop.isPending)
    return <DraftOver standing={standing} onDone={onDone} onRebuild={onRebuild} />;
  const takeable = changes.filter((change) => change.kind !== 'unplanned').map((change) => change.visit.requestIds);
  const chosen = takeable.filter(([first]) => !left.has(first));
  const whom = whomToTell(
    changesToTell(changes.filter(({ visit }) => !left.has(visit.requestIds[0]))),
    unit.agendaThresholdMinutes,
  );
  const run = (): void =>
    accept.mutate(
      { tellLater, requestIds: chosen.length === takeable.length ? undefined : chosen.flat() },
      {
        onSuccess: () => {
          noticeDone(t('accepted'));
          onDone();
        },
      },
    );
  return (
    <Stack gap="sm" component="section" aria-labelledby="draft-title" className={styles.panel}>
      <Text component="h2" id="draft-title" fw={650} fz="md" m={0}>
        {t('draft')}
      </Text>
      <List size="sm" spacing={2}>
        {build.draft.summary.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed">
        {t(isProvenBest(build.draft) ? 'best' : 'notProven')}
      </Text>
      <div className={styles.decision}>
        {chosen.length > 0 && (
          <TellingChoice
            whom={whom}
            delayMinutes={unit.agendaDelayMinutes}
            tellLater={tellLater}
            onChange={setTellLater}
          />
        )}
        <Group gap={6}>
          <Button onClick={run} loading={accept.isPending} disabled={chosen.length === 0}>
            {chosen.length === takeable.length ? t('acceptAll') : t('acceptSome', { count: chosen.length })}
          </Button>
          <Button
            variant="default"
            loading={drop.isPending}
            onClick={() => drop.mutate(build.id, { onSuccess: onDone })}
          >
            {t('drop')}
          </Button>
        </Group>
      </div>
      <RefusalNotice error={accept.error ?? drop.error} title={t('refused')} />
      {changes.length === 0 ? (
        <Text c="dimmed">{t('nothingChanges')}</Text>
      ) : (
        <ul className={styles.list}>
          {changes.map((change) => (
            <Change
              key={change.visit.requestIds[0]}
              change={change}
              kept={!left.has(change.visit.requestIds[0])}
              onKeep={(kept) =>
                setLeft((before) => {
                  const next = new Set(before);
                  if (kept) next.delete(change.visit.requestIds[0]);
                  else next.add(change.visit.requestIds[0]);
                  return next;
                })
              }
            />
          ))}
        </ul>
      )}
    </Stack>
  );
}
