import { Button, Group, Text } from '@mantine/core';
import { handLetter, namePhysicians, type ReportView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount, useMay } from '../../account/current-account';
import { Icon, type IconName } from '../../ui/icons';
import { RefusalNotice } from '../../ui/refusal-notice';
import { instantWords } from '../../ui/wording';
import { PhysiciansDialog } from './physicians-dialog';
import { useHandLetter } from './report.acts';

type Recipient = ReportView['recipients'][number];
const icons: Record<Recipient['state'], IconName> = {
  willBeSent: 'send',
  waiting: 'hourglass',
  sent: 'circleCheck',
  failed: 'alert',
  uncertain: 'help',
  noAddress: 'printer',
  notSecure: 'printer',
  handed: 'circleCheck',
  posted: 'circleCheck',
};

/** Whom the letter goes to and what became of it; what nothing takes there is done by someone, who says so here. */
export function RecipientList({ report }: { readonly report: ReportView }): ReactNode {
  const { t } = useTranslation('report');
  const { timeZone } = useAccount().establishment;
  const mayName = useMay(namePhysicians);
  const mayHand = useMay(handLetter) && report.state === 'signed';
  const hand = useHandLetter(report.visitId);
  const [isNaming, setIsNaming] = useState(false);
  const { recipients } = report;
  const said = (one: Recipient): string =>
    [t(`recipients.role.${one.role}`), t(`recipients.state.${one.state}`)].join(' · ') +
    (one.at === null ? '' : `, ${instantWords(one.at, timeZone)}`) +
    (one.by === null ? '' : `, ${one.by}`);
  const act = (one: Recipient, way: 'handed' | 'posted' | 'undone'): ReactNode => (
    <Button
      size="compact-sm"
      variant="default"
      loading={hand.isPending}
      aria-label={`${t(`recipients.${way}`)}\u00a0: ${one.name}`}
      onClick={() => hand.mutate({ correspondentId: one.id, way })}
    >
      {t(`recipients.${way}`)}
    </Button>
  );
  return (
    <section aria-labelledby="recipients-title">
      <Text component="h2" id="recipients-title" fw={650} fz="md" mt={0} mb={6}>
        {t('recipients.title')}
      </Text>
      {recipients.length === 0 && (
        <Text size="sm" c="var(--desk-amber)">
          {t('recipients.none')}
        </Text>
      )}
      {recipients.map((one) => (
        <div key={one.role + one.name} style={{ display: 'flex', gap: 8, marginBottom: 6 }}>
          <Icon
            name={icons[one.state]}
            size={16}
            style={{
              flex: 'none',
              marginTop: 3,
              color: one.state === 'failed' ? 'var(--desk-trouble)' : one.onPaper ? 'var(--desk-amber)' : undefined,
            }}
          />
          <div>
            <Text size="sm" fw={600}>
              {one.name}
            </Text>
            <Text size="sm" c="dimmed">
              {said(one)}
            </Text>
            {mayHand && (
              <Group gap={6} mt={4}>
                {one.onPaper && act(one, 'handed')}
                {one.onPaper && act(one, 'posted')}
                {(one.state === 'handed' || one.state === 'posted') && act(one, 'undone')}
              </Group>
            )}
          </div>
        </div>
      ))}
      <RefusalNotice error={hand.error} />
      {report.state === 'draft' && mayName && (
        <Button size="compact-sm" variant="default" onClick={() => setIsNaming(true)}>
          {t('recipients.name')}
        </Button>
      )}
      {isNaming && <PhysiciansDialog report={report} onClose={() => setIsNaming(false)} />}
    </section>
  );
}
