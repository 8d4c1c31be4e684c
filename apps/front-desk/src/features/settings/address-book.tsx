import { Button, Switch, Table, Text } from '@mantine/core';
import { correctCorrespondent, markSecureAddress } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/current-account';
import sheet from '../../ui/list-sheet.module.css';
import { noticeRefused } from '../../ui/notices';
import { CorrectEntryDialog } from './correct-entry-dialog';
import { useMarkSecure, type CorrespondentView } from './settings.acts';

/** Physicians outside and their addresses; a letter leaves to those only that somebody has marked as secure messaging. */
export function AddressBook({ correspondents }: { readonly correspondents: readonly CorrespondentView[] }): ReactNode {
  const { t } = useTranslation('settings');
  const mayMark = useMay(markSecureAddress);
  const mark = useMarkSecure();
  const mayCorrect = useMay(correctCorrespondent);
  const [corrected, setCorrected] = useState<CorrespondentView | null>(null);
  return (
    <div className={sheet.sheet}>
      <Text size="sm" c="dimmed" p="md">
        {t('addressBook.text')}
      </Text>
      <Table verticalSpacing={6} horizontalSpacing="md" aria-label={t('parts.annuaire')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('addressBook.physician')}</Table.Th>
            <Table.Th>{t('addressBook.address')}</Table.Th>
            <Table.Th>{t('addressBook.secure')}</Table.Th>
            {mayCorrect && <Table.Th aria-label={t('absence.acts')} />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {correspondents.map((entry) => {
            const { id, displayName, specialty, email, isSecure } = entry;
            return (
              <Table.Tr key={id}>
                <Table.Td>
                  {displayName}
                  <Text size="sm" c="dimmed">
                    {specialty}
                  </Text>
                </Table.Td>
                <Table.Td>{email ?? t('addressBook.none')}</Table.Td>
                <Table.Td>
                  <Switch
                    aria-label={t('addressBook.mark', { name: displayName })}
                    label={t(isSecure ? 'addressBook.isSecure' : 'addressBook.isNotSecure')}
                    checked={isSecure}
                    disabled={!mayMark || email === null}
                    onChange={(event) =>
                      mark.mutate(
                        { id, email: event.currentTarget.checked ? email : null },
                        { onError: (error) => noticeRefused(error, t('addressBook.notMarked')) },
                      )
                    }
                  />
                </Table.Td>
                {mayCorrect && (
                  <Table.Td>
                    <Button
                      size="compact-md"
                      variant="default"
                      aria-label={t('addressBook.correctOf', { name: displayName })}
                      onClick={() => setCorrected(entry)}
                    >
                      {t('addressBook.correct')}
                    </Button>
                  </Table.Td>
                )}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {corrected !== null && <CorrectEntryDialog entry={corrected} onClose={() => setCorrected(null)} />}
    </div>
  );
}
