import { Button, Group, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { searchPatients, type PatientTraits } from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';
import { ConfidentialMark } from '../../patient/confidential-mark';
import { patientQuery } from '../../patient/correct-patient.acts';
import { CorrectPatientButton } from '../../patient/correct-patient-button';
import { Icon } from '../../ui/icons';
import { PatientIdentity } from '../../ui/patient-identity';
import sheet from '../../ui/list-sheet.module.css';
import { ServerState } from '../../ui/server-state';
import { numericDate } from '../../ui/wording';

/** One record: its traits, and what may be done with them. */
function IdentitySheet({ patientId }: { readonly patientId: string }): ReactNode {
  const { t } = useTranslation('settings');
  const query = useQuery(patientQuery(patientId));
  return (
    <section aria-label={t('identity.sheet')} className={sheet.sheet}>
      <ServerState query={query} rows={2}>
        {(patient) => (
          <Group justify="space-between" p="md">
            <div>
              <PatientIdentity patient={patient} />
            </div>
            <Group gap={6}>
              <ConfidentialMark patient={patient} />
              <CorrectPatientButton patientId={patient.id} />
            </Group>
          </Group>
        )}
      </ServerState>
    </section>
  );
}

/** For those who keep identities: a patient is found, put right, and marked confidential. */
export function IdentityDesk(): ReactNode {
  const { t } = useTranslation('settings');
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 200);
  const [opened, setOpened] = useState<PatientTraits | null>(null);
  const found = useQuery({
    queryKey: queryKeys.patientSearch(asked),
    queryFn: ({ signal }) => call(searchPatients, { query: { search: asked }, signal }),
    enabled: asked.trim().length >= 2,
    gcTime: 0,
  });
  return (
    <Stack>
      <TextInput
        maw={520}
        label={t('identity.search')}
        placeholder={t('identity.hint')}
        leftSection={<Icon name="search" size={15} />}
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {opened !== null && <IdentitySheet patientId={opened.id} />}
      {found.data?.patients.length === 0 && <Text>{t('identity.none')}</Text>}
      {found.data !== undefined && found.data.patients.length > 0 && (
        <div className={sheet.sheet}>
          <Table verticalSpacing={7} horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('identity.name')}</Table.Th>
                <Table.Th>{t('identity.traits')}</Table.Th>
                <Table.Th aria-label={t('identity.open')} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {found.data.patients.map((patient) => (
                <Table.Tr key={patient.id}>
                  <Table.Td fw={600}>{patient.displayName}</Table.Td>
                  <Table.Td>
                    {numericDate(patient.birthDate)} · {patient.ipp}
                  </Table.Td>
                  <Table.Td>
                    <Button size="compact-md" variant="default" onClick={() => setOpened(patient)}>
                      {t('identity.open')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Stack>
  );
}
