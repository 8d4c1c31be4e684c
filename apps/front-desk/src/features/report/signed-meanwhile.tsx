import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReportView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons';
import { RefusalNotice } from '../../ui/refusal-notice';
import styles from './report-editor.module.css';
import { useCarryOver, useSeeSigned } from './report.acts';
import type { Autosave } from './use-autosave';

/** Somebody signed while this was written: what the letter does not say goes on in a new version, or is let go. */
export function SignedMeanwhile({
  report,
  autosave,
}: {
  readonly report: ReportView;
  readonly autosave: Autosave;
}): ReactNode {
  const { t } = useTranslation('report');
  const carryOver = useCarryOver(report, autosave.content);
  const seeSigned = useSeeSigned(report.visitId);
  return (
    <Alert
      className={styles.pinned ?? ''}
      role="alert"
      color="yellow"
      icon={<Icon name="sign" />}
      title={t('signedMeanwhile.title')}
    >
      <Text size="md">{t('signedMeanwhile.text')}</Text>
      <Group gap="xs" mt="xs">
        <Button loading={carryOver.isPending} onClick={() => carryOver.mutate()}>
          {t('signedMeanwhile.carryOver')}
        </Button>
        <Button variant="default" loading={seeSigned.isPending} onClick={() => seeSigned.mutate()}>
          {t('signedMeanwhile.letGo')}
        </Button>
      </Group>
      <RefusalNotice error={carryOver.error ?? seeSigned.error} />
    </Alert>
  );
}
