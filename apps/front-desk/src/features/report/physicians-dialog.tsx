import { Button, Group, Select, Stack } from '@mantine/core';
import type { ReportView } from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { RefusalNotice } from '../../ui/refusal-notice';
import { physiciansQuery, useNamePhysicians } from './report.acts';

/** Who follows the patient and who sent them: without either, the letter has nobody to go to. */
export function PhysiciansDialog({
  report,
  onClose,
}: {
  readonly report: ReportView;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('report');
  const name = useNamePhysicians(report.visitId, report.patient.id);
  const physicians = useQuery(physiciansQuery);
  const of = (role: 'primary' | 'referring'): string | null =>
    report.recipients.find((one) => one.role === role)?.id ?? null;
  const [primary, setPrimary] = useState(of('primary'));
  const [referring, setReferring] = useState(of('referring'));
  const data = (physicians.data ?? []).map((one) => ({ value: one.id, label: `${one.displayName}, ${one.specialty}` }));
  const select = (label: string, value: string | null, onChange: (id: string | null) => void): ReactNode => (
    <Select searchable clearable label={label} data={data} value={value} onChange={onChange} />
  );
  return (
    <Dialog onClose={onClose} title={t('recipients.name')}>
      <Stack>
        {select(t('recipients.primary'), primary, setPrimary)}
        {select(t('recipients.referring'), referring, setReferring)}
        <RefusalNotice error={name.error} />
        <Group justify="flex-end">
          <LeaveButton onClick={onClose} />
          <Button
            loading={name.isPending}
            onClick={() =>
              name.mutate({ primaryPhysicianId: primary, referringPhysicianId: referring }, { onSuccess: onClose })
            }
          >
            {t('recipients.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
