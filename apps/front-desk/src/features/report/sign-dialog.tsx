import { Button, Group, List, Modal, Radio, Stack, Text } from '@mantine/core';
import type { ReportView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveButton } from '../../ui/leave-button';

export interface Answered {
  readonly despite: readonly string[];
  readonly onBehalfOf: string | null;
}

/** What a signer is asked again: where letter and trace do not agree, and for whom they sign. */
export function SignDialog({
  doubts,
  physicians,
  busy,
  onClose,
  onSign,
}: {
  readonly doubts: readonly string[];
  readonly physicians: ReportView['physicians'];
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onSign: (answered: Answered) => void;
}): ReactNode {
  const { t } = useTranslation('report');
  const [onBehalfOf, setOnBehalfOf] = useState(physicians.length === 1 ? (physicians[0]?.resourceId ?? null) : null);
  return (
    <Modal opened onClose={onClose} title={t('signing.title')} size="lg">
      <Stack gap="md">
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
          <LeaveButton onClick={onClose} />
          <Button
            loading={busy}
            disabled={physicians.length > 0 && onBehalfOf === null}
            onClick={() => onSign({ despite: doubts, onBehalfOf })}
          >
            {t(doubts.length > 0 ? 'signing.despite' : 'sign')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
