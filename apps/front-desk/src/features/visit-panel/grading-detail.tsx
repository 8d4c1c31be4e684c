import { List, Text } from '@mantine/core';
import type { GradingDetailView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons';
import { ruleSetWords } from '../../ui/wording';

/** For physician and DIM alone: what counts and why, what must be justified, what would change the class. Never printed. */
export function GradingDetail({
  detail,
  children,
}: {
  readonly detail: GradingDetailView;
  /** What can be written of it. */
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('visit');
  const part = (title: string, sentences: readonly string[]): ReactNode =>
    sentences.length > 0 && (
      <>
        <Text fw={600} size="sm" mt={6}>
          {title}
        </Text>
        <List size="sm">
          {sentences.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
      </>
    );
  return (
    <details className="no-print">
      <summary style={{ cursor: 'pointer', fontWeight: 650 }}>{t('grading.title')}</summary>
      <Text size="xs" c="dimmed" mt={4}>
        {t('grading.ruleSet', { ruleSet: ruleSetWords(detail.ruleSet) })}
      </Text>
      {detail.reasons.map((reason) => (
        <Text key={reason} size="sm" mt={4}>
          {reason} {!detail.sure && t('grading.notSure')}
        </Text>
      ))}
      {part(
        t('grading.holds'),
        detail.holds.map(({ message }) => message),
      )}
      <List size="sm" mt={6} spacing={4} listStyleType="none" pl={0}>
        {detail.interventions.map((one) => (
          <List.Item key={one.label} icon={<Icon name={one.counted ? 'check' : 'circle'} size={14} />}>
            <Text size="sm" fw={600} component="span">
              {one.label}
            </Text>{' '}
            <Text size="sm" component="span" c="dimmed">
              ({t(one.counted ? 'grading.counted' : 'grading.notCounted')}
              {one.unclear && `, ${t('grading.unclear')}`}) {one.why}
            </Text>
          </List.Item>
        ))}
      </List>
      {part(t('grading.mustBeJustified'), detail.mustBeJustified)}
      {part(t('grading.wouldChange'), detail.wouldChange)}
      {detail.externalHint !== null && (
        <Text size="sm" mt={6}>
          {detail.externalHint}
        </Text>
      )}
      {children}
    </details>
  );
}
