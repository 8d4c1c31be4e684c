import { Alert, Button, Text } from '@mantine/core';
import { digestOfSeen, signReport, type ReportView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount, useMay } from '../../account/current-account';
import { asksForCode, SecondFactorDialog } from '../../account/second-factor-form';
import { Refusal } from '../../http/refusal';
import { Icon } from '../../ui/icons';
import { noticeDone, noticeRefused } from '../../ui/notices';
import { useSignReport } from './report.acts';
import { holdsRefusedText } from './report.view-model';
import { SignDialog, type Answered } from './sign-dialog';
import type { Autosave } from './use-autosave';

const stops = { failed: 'unsaved', refused: 'refused', conflict: 'conflict' } as const;

/** The act of signing: of what stands on the screen, saved whole, with its digest; and why it cannot be done yet. */
export function SignPanel({
  report,
  autosave,
  mayWrite,
}: {
  readonly report: ReportView;
  readonly autosave: Autosave;
  readonly mayWrite: boolean;
}): ReactNode {
  const { t } = useTranslation('report');
  const { resourceId } = useAccount();
  const maySign = useMay(signReport);
  const sign = useSignReport(report.visitId);
  const [asking, setAsking] = useState<ReportView | null>(null);
  /** What waits for a code: as it was seen and answered. */
  const [waiting, setWaiting] = useState<{ seen: ReportView; answered: Answered; asked: unknown } | null>(null);
  const { state } = autosave;
  const othersOf = ({ physicians }: ReportView): ReportView['physicians'] =>
    physicians.some((one) => one.resourceId === resourceId) ? [] : physicians;
  const stop =
    state === 'failed' || state === 'refused' || state === 'conflict'
      ? t(`cannotSign.${stops[state]}`)
      : holdsRefusedText(autosave.content)
        ? t('cannotSign.refused')
        : report.missing.length > 0
          ? t('cannotSign.missing', { count: report.missing.length })
          : null;
  const carry = (seen: ReportView, answered: Answered): void => {
    const { despite, onBehalfOf } = answered;
    sign.mutate(
      { version: seen.version, expectedEdit: seen.edit, digest: digestOfSeen(seen), despite: [...despite], onBehalfOf },
      {
        onSuccess: (signed) =>
          noticeDone(t(signed.recipients.some(({ onPaper }) => onPaper) ? 'signedOnPaper' : 'signed')),
        onError: (error) => {
          setAsking(null);
          if (asksForCode(error)) return setWaiting({ seen, answered, asked: error });
          noticeRefused(error, t('notSigned'));
          if (error instanceof Refusal && error.status < 500 && error.status !== 0) void autosave.pull();
        },
      },
    );
  };
  const begin = async (): Promise<void> => {
    const seen = await autosave.flush();
    if (seen === null) return;
    if (seen.doubts.length > 0 || othersOf(seen).length > 0) setAsking(seen);
    else carry(seen, { despite: [], onBehalfOf: null });
  };
  if (!maySign)
    return mayWrite ? (
      <Alert variant="light" color="gray" styles={{ message: { color: 'var(--mantine-color-text)' } }}>
        {t('onlyPhysicianSigns')}
      </Alert>
    ) : null;
  return (
    <div>
      <Button
        fullWidth
        leftSection={<Icon name="sign" />}
        disabled={stop !== null}
        aria-describedby="cannot-sign"
        loading={sign.isPending}
        onClick={() => void begin()}
      >
        {t('sign')}
      </Button>
      <Text id="cannot-sign" size="sm" mt={6} c="dimmed">
        {stop}
      </Text>
      {asking !== null && (
        <SignDialog
          report={asking}
          doubts={asking.doubts}
          physicians={othersOf(asking)}
          busy={sign.isPending}
          onClose={() => setAsking(null)}
          onSign={(answered) => carry(asking, answered)}
        />
      )}
      {waiting !== null && (
        <SecondFactorDialog
          asked={waiting.asked}
          onClose={() => setWaiting(null)}
          onGiven={() => {
            setWaiting(null);
            carry(waiting.seen, waiting.answered);
          }}
        />
      )}
    </div>
  );
}
