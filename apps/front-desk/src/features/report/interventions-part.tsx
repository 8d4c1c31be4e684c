import { Text } from '@mantine/core';
import type { ReportContent } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PartField } from './part-field';
import styles from './report-editor.module.css';
import type { Autosave } from './use-autosave';

type Done = ReportContent['interventions'][number];
/** `Entretien diététique · OSTREL Ida, diététicienne, 9 h 32`, and what is unusual in its trace. */
export function useDoneWords(): (done: Done) => string {
  const { t } = useTranslation('report');
  return ({ label, performer, profession, doneAtMinute, given = [], unconfirmed, outsideGates, withdrawn }) => {
    const said = [
      [performer, profession, frenchHour(doneAtMinute)].filter(Boolean).join(', '),
      ...given,
      ...(unconfirmed === true ? [t('trace.unconfirmed')] : []),
      ...(outsideGates === undefined ? [] : [t('trace.outsideGates', { missing: outsideGates })]),
      ...(withdrawn === true ? [t('trace.withdrawn')] : []),
    ];
    return [label, ...said].join(' · ');
  };
}

/** What was done, with what it found; other care in one list; and why what was planned did not take place. */
export function InterventionsPart({
  autosave,
  mayWrite,
  anchorOf,
  missingIn,
}: {
  readonly autosave: Autosave;
  readonly mayWrite: boolean;
  readonly anchorOf: (section: string) => string;
  readonly missingIn: (section: string) => readonly string[];
}): ReactNode {
  const { t } = useTranslation('report');
  const { interventions, notDone = [] } = autosave.content;
  const field = { autosave, mayWrite };
  const doneWords = useDoneWords();
  const care = interventions.filter(({ counted, finding }) => counted === false && finding === '');
  const found = interventions.filter((one) => !care.includes(one));
  return (
    <>
      <section
        id={anchorOf('interventions')}
        aria-labelledby="interventions-title"
        className={styles.interventions}
        tabIndex={-1}
      >
        <Text component="h2" id="interventions-title" fw={600} m={0}>
          {t('section.interventions')}
        </Text>
        {interventions.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('noInterventions')}
          </Text>
        )}
        {found.map((one) => (
          <PartField
            key={one.stepId}
            part={`interventions.${one.stepId}`}
            label={doneWords(one)}
            minRows={1}
            {...field}
          />
        ))}
        {care.length > 0 && (
          <div>
            <Text size="sm" fw={600}>
              {t('otherCare')}
            </Text>
            {care.map((one) => (
              <Text key={one.stepId} size="sm">
                {doneWords(one)}
              </Text>
            ))}
          </div>
        )}
        <PartField part="sections.interventions" label={t('interventionsWords')} minRows={1} {...field} />
        {missingIn('interventions').map((message) => (
          <Text key={message} size="sm" c="var(--desk-amber)">
            {message}
          </Text>
        ))}
      </section>
      {notDone.length > 0 && (
        <section
          id={anchorOf('notDone')}
          aria-labelledby="not-done-title"
          className={styles.interventions}
          tabIndex={-1}
        >
          <Text component="h2" id="not-done-title" fw={600} m={0}>
            {t('notDone.title')}
          </Text>
          {mayWrite && (
            <Text size="sm" c="dimmed">
              {t('notDone.wasDone')}
            </Text>
          )}
          {notDone.map(({ stepId, label, said, toComeBy }) => (
            <PartField
              key={stepId}
              part={`notDone.${stepId}`}
              label={
                toComeBy !== undefined
                  ? t('notDone.toCome', { label, hour: frenchHour(toComeBy) })
                  : said === undefined
                    ? t('notDone.why', { label })
                    : t('notDone.said', { label, said })
              }
              quick={
                said === undefined && toComeBy === undefined
                  ? (t('notDone.quick', { returnObjects: true }) as string[])
                  : []
              }
              minRows={1}
              {...field}
            />
          ))}
        </section>
      )}
    </>
  );
}
