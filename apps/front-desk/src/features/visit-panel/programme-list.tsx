import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import type { DayVisitView } from '@diurne/contracts';
import { frenchDuration, frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons';
import { programmeLines } from '../../ui/programme.view-model';
import { hoursWords } from '../../ui/wording';
import styles from './programme-list.module.css';

type Step = DayVisitView['steps'][number];

/** The visit as a list: the same thing as its thread through the lanes, for keys and screen reader. */
export function ProgrammeList({
  visit,
  nameOf,
  awayFor,
  onMove,
}: {
  readonly visit: DayVisitView;
  readonly nameOf: (resourceId: string) => string;
  /** Who is not there for a step. */
  readonly awayFor: (stepId: string) => readonly string[];
  readonly onMove: ((step: Step) => void) | null;
}): ReactNode {
  const { t } = useTranslation('visit');
  return (
    <ol className={styles.list}>
      {programmeLines(visit).map((line) => {
        if (line.kind === 'arrival' || line.kind === 'departure')
          return (
            <li key={line.kind} className={styles.edge}>
              <span>{frenchHour(line.at)}</span>
              {t(`programme.${line.kind}`)}
            </li>
          );
        if (line.kind === 'gap')
          return (
            <li key={`gap-${line.after}`} className={styles.gap}>
              <span />
              <Icon name="walk" size={14} />
              {t('programme.gap', { duration: frenchDuration(line.minutes) })}
            </li>
          );
        const { step } = line;
        return (
          <li
            key={step.id}
            className={styles.step}
            style={{ borderLeftColor: `var(--act-${step.patient === 'background' ? 'infusion' : step.category})` }}
          >
            <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
              <div>
                <Text fw={600}>
                  {step.label}
                  {step.performed !== null && (
                    <Text component="span" size="sm" c={step.done ? 'var(--desk-good)' : 'var(--desk-amber)'}>
                      {' '}
                      <Icon name={step.done ? 'check' : 'hourglass'} size={13} />{' '}
                      {t(step.done ? 'programme.doneAt' : 'programme.declaredAt', {
                        hour: frenchHour(step.performed.atMinute),
                      })}
                    </Text>
                  )}
                </Text>
                {step.performed?.by && (
                  <Text size="sm">{t('programme.by', { who: step.performed.by, trade: step.performed.trade })}</Text>
                )}
                <Text size="sm" c="dimmed">
                  {step.performed !== null && `${t('programme.planned')} `}
                  {hoursWords(step.start, step.end)} · {frenchDuration(step.end - step.start)}
                  {step.patient === 'background' ? ` · ${t('programme.background')}` : ''}
                  {step.optional ? ` · ${t('programme.optional')}` : ''}
                </Text>
                {step.resources.length > 0 && (
                  <Text size="sm" {...(step.performed === null ? {} : { c: 'dimmed' })}>
                    {step.resources.map((use) => nameOf(use.resourceId)).join(', ')}
                  </Text>
                )}
                {awayFor(step.id).map((who) => (
                  <Text key={who} size="sm" fw={600} c="var(--desk-trouble)">
                    <Icon name="alert" size={13} /> {t('settle.away', { who })}
                  </Text>
                ))}
              </div>
              {onMove !== null && !step.done && (
                <Tooltip label={t('programme.move')}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('programme.moveStep', { label: step.label })}
                    onClick={() => onMove(step)}
                  >
                    <Icon name="move" size={16} />
                  </ActionIcon>
                </Tooltip>
              )}
            </Group>
          </li>
        );
      })}
    </ol>
  );
}
