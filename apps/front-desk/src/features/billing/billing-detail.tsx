import { List, SimpleGrid, Stack, Text } from '@mantine/core';
import type { GradingDetailView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { instantWords, ruleSetWords } from '../../ui/wording';

/** What a class rests on: reasons, what counts, the RUM's codes, regime and grounds. What people wrote in words stays off paper. */
export function BillingDetail({
  detail,
  timeZone,
}: {
  readonly detail: GradingDetailView;
  readonly timeZone: string;
}): ReactNode {
  const { t } = useTranslation(['billing', 'visit']);
  const { rum, regime, grounds } = detail;
  const yes = (is: boolean): string => t(is ? 'yes' : 'no');
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" py={4}>
      <Stack gap={4}>
        {detail.reasons.map((reason) => (
          <Text key={reason} size="sm">
            {reason} {!detail.sure && t('visit:grading.notSure')}
          </Text>
        ))}
        <List size="sm">
          {detail.interventions.map(({ label, counted, unclear, why }) => (
            <List.Item key={label}>
              <b>{label}</b> ({t(counted ? 'visit:grading.counted' : 'visit:grading.notCounted')}
              {unclear && `, ${t('visit:grading.unclear')}`}){'\u00a0: '}
              {why}
            </List.Item>
          ))}
        </List>
        {detail.externalHint !== null && <Text size="sm">{detail.externalHint}</Text>}
      </Stack>
      <Stack gap={4}>
        <Text size="sm">
          {t('rum', {
            count: rum.interventionCount,
            context: yes(rum.contextOrSurveillance),
            product: yes(rum.hospitalReserveProduct),
            rescrit: yes(rum.rescrit),
            conversion: yes(rum.conversion),
            exit: rum.exitMode ?? t('unknownYet'),
          })}
        </Text>
        <Text size="sm">
          {t('visit:billing.regime', { regime: t(`visit:billing.regimes.${regime.value}`) })}
          {regime.decidedBy !== null && regime.decidedAt !== null && (
            <Text span size="sm" c="dimmed" className="no-print">
              {' '}
              {t(`visit:billing.decided.${regime.from}`, {
                author: regime.decidedBy,
                when: instantWords(regime.decidedAt, timeZone),
                reason: regime.reason,
              })}
            </Text>
          )}
        </Text>
        {grounds.map((ground) => (
          <div key={ground.id}>
            <Text size="sm" fw={600}>
              {[
                t(`visit:billing.kind.${ground.kind}`),
                ground.criterion && t(`visit:billing.criterion.${ground.criterion}`),
                ground.code,
                ground.gives && t(`visit:billing.gives.${ground.gives}`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            <Text size="sm" className="no-print">
              {ground.justification}
            </Text>
            <Text size="xs" c="dimmed">
              {t('visit:billing.byForAnotherHour', {
                author: ground.recordedBy,
                when: instantWords(ground.recordedAt, timeZone),
                at: instantWords(ground.occurredAt, timeZone),
              })}
            </Text>
          </div>
        ))}
        <Text size="xs" c="dimmed">
          {t('visit:grading.ruleSet', { ruleSet: ruleSetWords(detail.ruleSet) })}
        </Text>
      </Stack>
    </SimpleGrid>
  );
}
