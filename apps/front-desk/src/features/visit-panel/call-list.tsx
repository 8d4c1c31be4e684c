import { Button, Group, Text } from '@mantine/core';
import { withdrawPatientCall, type VisitPanelView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/current-account';
import { Icon } from '../../ui/icons';
import { instantWords } from '../../ui/wording';
import { WithdrawCallDialog } from './withdraw-call-dialog';

type Call = VisitPanelView['calls'][number];

/** Who called the patient, what was said, and what of it was noted by mistake. */
export function CallList({
  visitId,
  calls,
  timeZone,
}: {
  readonly visitId: string;
  readonly calls: readonly Call[];
  readonly timeZone: string;
}): ReactNode {
  const { t } = useTranslation('visit');
  const may = useMay(withdrawPatientCall);
  const [wrong, setWrong] = useState<Call | null>(null);
  const headline = (call: Call): string =>
    t(call.reached ? 'messages.call.reached' : 'messages.call.inVain', {
      when: instantWords(call.at, timeZone),
      by: call.by,
      means: t(`messages.call.means.${call.means}`),
    });
  return (
    <>
      {calls.map((call) => (
        <Group key={call.id} gap={8} wrap="nowrap" align="flex-start">
          <Icon name="user" size={16} style={{ flex: 'none', marginTop: 2 }} />
          <div>
            <Text size="sm" {...(call.withdrawn === null ? {} : { td: 'line-through', c: 'dimmed' })}>
              {headline(call)}
            </Text>
            <Text size="sm" c="dimmed">
              {call.said}
            </Text>
            {call.withdrawn === null
              ? may && (
                  <Button size="compact-sm" variant="default" className="no-print" onClick={() => setWrong(call)}>
                    {t('messages.call.withdraw')}
                  </Button>
                )
              : call.withdrawn && (
                  <Text size="sm">
                    {t('messages.call.withdrawn', {
                      by: call.withdrawn.by,
                      when: instantWords(call.withdrawn.at, timeZone),
                      reason: call.withdrawn.reason,
                    })}
                  </Text>
                )}
          </div>
        </Group>
      ))}
      {wrong !== null && (
        <WithdrawCallDialog
          visitId={visitId}
          callId={wrong.id}
          about={`${headline(wrong)}\u00a0: ${wrong.said}`}
          onClose={() => setWrong(null)}
        />
      )}
    </>
  );
}
