import { Text } from '@mantine/core';
import type { ReportView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '../../ui/icons';

type Recipient = ReportView['recipients'][number];
const icons: Record<Recipient['state'], IconName> = {
  willBeSent: 'send',
  waiting: 'hourglass',
  sent: 'circleCheck',
  failed: 'alert',
  uncertain: 'help',
  noAddress: 'alert',
};

export function RecipientList({ recipients }: { readonly recipients: readonly Recipient[] }): ReactNode {
  const { t } = useTranslation('report');
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
      {recipients.map((recipient) => (
        <div key={recipient.role + recipient.name} style={{ display: 'flex', gap: 8, marginBottom: 6 }}>
          <Icon
            name={icons[recipient.state]}
            size={16}
            style={{
              flex: 'none',
              marginTop: 3,
              color:
                recipient.state === 'failed'
                  ? 'var(--desk-trouble)'
                  : recipient.state === 'noAddress'
                    ? 'var(--desk-amber)'
                    : undefined,
            }}
          />
          <div>
            <Text size="sm" fw={600}>
              {recipient.name}
            </Text>
            <Text size="sm" c="dimmed">
              {t(`recipients.role.${recipient.role}`)} · {t(`recipients.state.${recipient.state}`)}
            </Text>
          </div>
        </div>
      ))}
    </section>
  );
}
