import { Button, Checkbox, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { decidedRegimes, type DayVisitView, type GradingDetailView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { noticeDone } from '../../ui/notices';
import { capitalised, instantWords } from '../../ui/wording';
import { RefusalNotice } from '../../ui/refusal-notice';
import { useDecideRegime } from './billing.acts';

interface RegimeForm {
  regime: '' | (typeof decidedRegimes)[number];
  reason: string;
  wholePathway: boolean;
}

/** The DIM decides how this visit is billed, or every visit of a pathway that was published without a regime. */
export function RegimeDialog({
  visit,
  regime,
  onClose,
}: {
  readonly visit: Pick<DayVisitView, 'id' | 'pathway'> & {
    readonly patient: Pick<DayVisitView['patient'], 'displayName'>;
  };
  readonly regime: GradingDetailView['regime'];
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('visit');
  const { timeZone } = useAccount().establishment;
  const decide = useDecideRegime(visit.id);
  const leftOpen = regime.value === 'undetermined' || regime.from === 'pathway';
  const form = useForm<RegimeForm>({
    initialValues: {
      regime: decidedRegimes.find((one) => one === regime.value) ?? '',
      reason: '',
      wholePathway: false,
    },
    validate: {
      regime: (value) => (value === '' ? t('billing.form.regimeMissing') : null),
      reason: (value) => (value.trim() === '' ? t('billing.form.reasonMissing') : null),
    },
  });
  const submit = ({ regime: decided, reason, wholePathway }: RegimeForm): void => {
    if (decided === '') return;
    decide.mutate(
      { regime: decided, reason, ofPathway: wholePathway ? visit.pathway.code : null },
      {
        onSuccess: () => {
          noticeDone(t('billing.regimeDecided'));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog onClose={onClose} title={t('billing.regimeTitle', { patient: visit.patient.displayName })}>
      <form noValidate onSubmit={form.onSubmit(submit)}>
        <Stack>
          <Text size="sm">
            {t('billing.regimeNow', { regime: t(`billing.regimes.${regime.value}`) })}
            {regime.decidedBy !== null &&
              regime.decidedAt !== null &&
              ` ${capitalised(
                t(`billing.decided.${regime.from}`, {
                  author: regime.decidedBy,
                  when: instantWords(regime.decidedAt, timeZone),
                  reason: regime.reason,
                }),
              )}`}
          </Text>
          <Radio.Group label={t('billing.form.regime')} {...form.getInputProps('regime')}>
            <Stack gap={6} mt={4}>
              {decidedRegimes.map((one) => (
                <Radio key={one} value={one} label={t(`billing.regimes.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('billing.form.reason')}
            autosize
            minRows={2}
            maxLength={500}
            {...form.getInputProps('reason')}
          />
          {leftOpen && (
            <Checkbox
              label={t('billing.form.wholePathway', { pathway: visit.pathway.name })}
              {...form.getInputProps('wholePathway', { type: 'checkbox' })}
            />
          )}
          <RefusalNotice error={decide.error} title={t('billing.form.refused')} />
          <Group justify="flex-end">
            <LeaveButton onClick={onClose} />
            <Button type="submit" loading={decide.isPending}>
              {t('billing.decide')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
