import { Button, Group, Stack, Text } from '@mantine/core';
import { decideVisitRegime, recordGround, type GradingDetailView, type VisitPanelView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount, useMay } from '../../account/current-account';
import { Icon } from '../../ui/icons';
import { instantWords, ruleSetWords } from '../../ui/wording';
import { GroundDialog } from './ground-dialog';
import { RegimeDialog } from './regime-dialog';
import { WithdrawGroundDialog } from './withdraw-ground-dialog';

type Ground = GradingDetailView['grounds'][number];
/** What the DIM may write; the rest is a physician's. */
const ofCoding: readonly Ground['kind'][] = ['acteClassant', 'rescrit'];

/** What the record holds of the grounds, by whom and when, and how the visit is billed: for physician and DIM alone. */
export function BillingRecord({
  panel,
  detail,
  timeZone,
}: {
  readonly panel: VisitPanelView;
  readonly detail: GradingDetailView;
  readonly timeZone: string;
}): ReactNode {
  const { t } = useTranslation('visit');
  const [dialog, setDialog] = useState<'ground' | 'regime' | Ground | null>(null);
  const isPhysician = useAccount().roles.includes('physician');
  const may = { record: useMay(recordGround), decide: useMay(decideVisitRegime) };
  const { regime, grounds } = detail;
  const close = (): void => setDialog(null);
  const what = ({ kind, criterion, code, gives }: Ground): string =>
    [
      t(`billing.kind.${kind}`),
      criterion && t(`billing.criterion.${criterion}`),
      code,
      gives && t(`billing.gives.${gives}`),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <section aria-labelledby="billing-record">
      <Text component="h4" id="billing-record" fw={600} size="sm" mt={10} mb={4}>
        {t('billing.title')}
      </Text>
      <Stack gap={8}>
        {grounds.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('billing.none')}
          </Text>
        )}
        {grounds.map((ground) => (
          <Group key={ground.id} justify="space-between" align="flex-start" wrap="nowrap" gap={8}>
            <Stack gap={0}>
              <Text size="sm" fw={600}>
                {what(ground)}
              </Text>
              <Text size="sm">{ground.justification}</Text>
              <Text size="xs" c="dimmed">
                {t(ground.occurredAt === ground.recordedAt ? 'billing.by' : 'billing.byForAnotherHour', {
                  author: ground.recordedBy,
                  when: instantWords(ground.recordedAt, timeZone),
                  at: instantWords(ground.occurredAt, timeZone),
                })}
              </Text>
            </Stack>
            {may.record && (isPhysician || ofCoding.includes(ground.kind)) && (
              <Button
                size="compact-sm"
                variant="subtle"
                style={{ flexShrink: 0 }}
                aria-label={t('billing.withdrawOne', { ground: what(ground) })}
                onClick={() => setDialog(ground)}
              >
                {t('billing.withdraw')}
              </Button>
            )}
          </Group>
        ))}
        <Text size="sm">
          {t('billing.regime', { regime: t(`billing.regimes.${regime.value}`) })}
          {regime.decidedBy !== null && regime.decidedAt !== null && (
            <Text span size="xs" c="dimmed">
              {' '}
              {t(`billing.decided.${regime.from}`, {
                author: regime.decidedBy,
                when: instantWords(regime.decidedAt, timeZone),
                reason: regime.reason,
              })}
            </Text>
          )}
        </Text>
        {panel.keptClasses?.map((kept) => (
          <Text key={`${kept.moment} ${kept.at}`} size="sm">
            {t(`billing.kept.${kept.moment}`, {
              words: kept.words,
              when: instantWords(kept.at, timeZone),
              ruleSet: ruleSetWords(kept.ruleSet),
            })}
          </Text>
        ))}
        <Group gap={6}>
          {may.record && (
            <Button
              size="compact-md"
              variant="default"
              leftSection={<Icon name="plus" size={15} />}
              onClick={() => setDialog('ground')}
            >
              {t('billing.record')}
            </Button>
          )}
          {may.decide && (
            <Button size="compact-md" variant="default" onClick={() => setDialog('regime')}>
              {t('billing.decide')}
            </Button>
          )}
        </Group>
      </Stack>
      {dialog === 'ground' && <GroundDialog visit={panel.visit} isPhysician={isPhysician} onClose={close} />}
      {dialog === 'regime' && <RegimeDialog visit={panel.visit} regime={regime} onClose={close} />}
      {dialog !== null && typeof dialog === 'object' && (
        <WithdrawGroundDialog visitId={panel.visit.id} groundId={dialog.id} what={what(dialog)} onClose={close} />
      )}
    </section>
  );
}
