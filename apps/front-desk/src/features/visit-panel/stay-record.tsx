import { Button, Group, Text } from '@mantine/core';
import { keepStayRecord, type VisitPanelView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/current-account';
import { Facts } from '../../ui/facts';
import { instantWords } from '../../ui/wording';
import { EpisodeList } from './episode-list';
import { StayRecordDialog } from './stay-record-dialog';

/** How the patient came in, the number of the file, and for physician and DIM the diagnoses. */
export function StayRecord({
  panel,
  timeZone,
}: {
  readonly panel: VisitPanelView;
  readonly timeZone: string;
}): ReactNode {
  const { t } = useTranslation('visit');
  const [open, setOpen] = useState(false);
  const mayKeep = useMay(keepStayRecord);
  const { entryMode, nda, diagnoses, recordedBy, recordedAt } = panel.stay;
  const none = t('stay.none');
  return (
    <section aria-labelledby="stay-record">
      <Group justify="space-between" mb={6}>
        <Text component="h3" id="stay-record" fw={650} m={0}>
          {t('stay.title')}
        </Text>
        {mayKeep && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {t('stay.edit')}
          </Button>
        )}
      </Group>
      <Facts
        facts={[
          [t('stay.entryMode'), entryMode === null ? none : t(`stay.mode.${entryMode}`)],
          [t('stay.nda'), nda ?? none],
          ...(diagnoses === null
            ? []
            : ([
                [t('stay.main'), diagnoses.main ?? none],
                [t('stay.related'), diagnoses.related ?? none],
                [t('stay.associated'), diagnoses.associated.length === 0 ? none : diagnoses.associated.join(', ')],
              ] as const)),
        ]}
      />
      {recordedBy !== null && recordedAt !== null && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('stay.by', { author: recordedBy, when: instantWords(recordedAt, timeZone) })}
        </Text>
      )}
      <EpisodeList panel={panel} timeZone={timeZone} />
      {open && <StayRecordDialog panel={panel} onClose={() => setOpen(false)} />}
    </section>
  );
}
