import { Button, Group, List, Radio, Stack, Text } from '@mantine/core';
import type { ReportView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { capitalised, numericDate } from '../../ui/wording';

export interface Answered {
  readonly despite: readonly string[];
  readonly onBehalfOf: string | null;
}

/** What a signer is asked again: where letter and trace do not agree, and for whom they sign. */
export function SignDialog({
  report,
  doubts,
  physicians,
  busy,
  onClose,
  onSign,
}: {
  /** As it was seen. */
  readonly report: Pick<ReportView, 'patient' | 'recipients'>;
  readonly doubts: readonly string[];
  readonly physicians: ReportView['physicians'];
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onSign: (answered: Answered) => void;
}): ReactNode {
  const { t } = useTranslation(['report', 'common']);
  const [onBehalfOf, setOnBehalfOf] = useState(physicians.length === 1 ? (physicians[0]?.resourceId ?? null) : null);
  return (
    <Dialog onClose={onClose} title={t('signing.title', { patient: report.patient.displayName })} size="lg">
      <Stack gap="md">
        <Text size="sm">
          {capitalised(t(`common:born.${report.patient.sex}`, { on: numericDate(report.patient.birthDate) }))}, IPP{' '}
          {report.patient.ipp}.{' '}
          {report.recipients.length === 0
            ? t('signing.toNobody')
            : t('signing.to', { names: report.recipients.map(({ name }) => name).join(', ') })}
        </Text>
        {doubts.length > 0 && (
          <div>
            <Text fw={600}>{t('signing.doubts')}</Text>
            <List size="md" spacing={4} mt={4}>
              {doubts.map((doubt) => (
                <List.Item key={doubt}>{doubt}</List.Item>
              ))}
            </List>
          </div>
        )}
        {physicians.length > 0 && (
          <Radio.Group
            label={t('signing.forWhom')}
            description={t('signing.forWhomText')}
            value={onBehalfOf}
            onChange={setOnBehalfOf}
          >
            <Stack gap={6} mt={6}>
              {physicians.map(({ resourceId, name }) => (
                <Radio key={resourceId} value={resourceId} label={t('signing.for', { name })} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Group justify="flex-end">
          <LeaveButton data-autofocus onClick={onClose} />
          <Button
            loading={busy}
            disabled={physicians.length > 0 && onBehalfOf === null}
            onClick={() => onSign({ despite: doubts, onBehalfOf })}
          >
            {t(doubts.length > 0 ? 'signing.despite' : 'sign')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
