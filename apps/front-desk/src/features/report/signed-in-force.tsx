import { Alert, Button, Stack, Text } from '@mantine/core';
import { readSignedPdf, type ReportView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { addressOf } from '../../http/call';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icons';
import { noticeDone } from '../../ui/notices';
import { ReasonForm } from '../../ui/reason-form';
import { RefusalNotice } from '../../ui/refusal-notice';
import { instantWords } from '../../ui/wording';
import { useGiveUpVersion } from './report.acts';

/** While a new version is written, the signed one stays in force, for all to read; and the new one can be given up. */
export function SignedInForce({
  report,
  mayWrite,
}: {
  readonly report: ReportView;
  readonly mayWrite: boolean;
}): ReactNode {
  const { t } = useTranslation('report');
  const { establishment } = useAccount();
  const [isAsking, setIsAsking] = useState(false);
  const giveUp = useGiveUpVersion(report.visitId);
  const { replaces, version } = report;
  if (replaces === null) return null;
  const words = { version, before: replaces.version };
  const carry = (reason?: string): void =>
    giveUp.mutate(reason === undefined ? {} : { reason }, {
      onSuccess: () => noticeDone(t('giveUp.done', words)),
    });
  return (
    <Alert color="blue" variant="light" icon={<Icon name="report" />}>
      <Stack gap="xs">
        <Text size="sm">
          {t('giveUp.inForce', {
            ...words,
            who: replaces.signer,
            when: instantWords(replaces.signedAt, establishment.timeZone),
          })}
        </Text>
        <Button
          variant="default"
          component="a"
          href={addressOf(readSignedPdf, { id: report.visitId })}
          target="_blank"
          rel="noreferrer"
          leftSection={<Icon name="download" />}
        >
          {t('giveUp.pdf', words)}
        </Button>
        {mayWrite && (
          <Button
            variant="default"
            leftSection={<Icon name="undo" />}
            loading={giveUp.isPending}
            onClick={() => (report.edit > 1 ? setIsAsking(true) : carry())}
          >
            {t('giveUp.open', words)}
          </Button>
        )}
        {!isAsking && <RefusalNotice error={giveUp.error} />}
      </Stack>
      {isAsking && (
        <Dialog onClose={() => setIsAsking(false)} title={t('giveUp.open', words)}>
          <ReasonForm
            about={<Text>{t('giveUp.text', words)}</Text>}
            label={t('giveUp.why')}
            refusal={<RefusalNotice error={giveUp.error} />}
            submit={t('giveUp.submit')}
            isPending={giveUp.isPending}
            onSubmit={carry}
            onClose={() => setIsAsking(false)}
          />
        </Dialog>
      )}
    </Alert>
  );
}
