import { Button, Combobox, Group, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { PatientTraits } from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DeceasedMark } from '../../death/deceased-mark';
import { Icon } from '../../ui/icons';
import { numericDate } from '../../ui/wording';
import { patientSearchQuery } from './requests.acts';

/** More are not read: one more letter says it sooner. */
const shown = 8;

/** Search by name, IPP, birth date or telephone; who is not there can be registered under a provisional identity. */
export function PatientPicker({
  chosen,
  error,
  onChoose,
  onRegister,
}: {
  readonly chosen: PatientTraits | null;
  readonly error: string | null;
  readonly onChoose: (patient: PatientTraits | null) => void;
  readonly onRegister: ((words: string) => void) | null;
}): ReactNode {
  const { t } = useTranslation('requests');
  const combobox = useCombobox();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words, 200);
  const found = useQuery(patientSearchQuery(asked));
  if (chosen !== null) {
    return (
      <Group justify="space-between" p="xs" style={{ border: '1px solid var(--desk-line)', borderRadius: 6 }}>
        <div>
          <Text fw={600}>{chosen.displayName}</Text>
          <Text size="sm" c="dimmed">
            {numericDate(chosen.birthDate)} · {chosen.ipp}
          </Text>
          <DeceasedMark patient={chosen} />
        </div>
        <Button variant="subtle" size="compact-sm" onClick={() => onChoose(null)}>
          {t('picker.change')}
        </Button>
      </Group>
    );
  }
  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      onOptionSubmit={(id) => {
        const patient = found.data?.patients.find((one) => one.id === id);
        if (patient !== undefined) onChoose(patient);
        else onRegister?.(words);
        combobox.closeDropdown();
      }}
      transitionProps={{ duration: 0 }}
    >
      <Combobox.Target>
        <TextInput
          label={t('picker.label')}
          placeholder={t('picker.hint')}
          leftSection={<Icon name="search" size={15} />}
          autoComplete="off"
          data-autofocus
          value={words}
          error={error}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={words.trim().length < 2}>
        <Combobox.Options aria-label={t('picker.label')}>
          {found.data?.patients.slice(0, shown).map((patient) => (
            <Combobox.Option key={patient.id} value={patient.id}>
              <Text component="span" fw={600}>
                {patient.displayName}
              </Text>{' '}
              <Text component="span" size="sm" c="dimmed">
                {numericDate(patient.birthDate)} · {patient.ipp}
              </Text>
              <DeceasedMark patient={patient} />
            </Combobox.Option>
          ))}
          {found.data?.patients.length === 0 && (
            <Combobox.Empty>{t('picker.none', { words: asked.trim() })}</Combobox.Empty>
          )}
          {found.data !== undefined && (found.data.more || found.data.patients.length > shown) && (
            <Combobox.Footer>
              <Text size="sm" c="dimmed">
                {t('picker.more')}
              </Text>
            </Combobox.Footer>
          )}
          {onRegister !== null && found.isSuccess && (
            <Combobox.Option value="register">
              <Group gap={6}>
                <Icon name="plus" size={15} />
                {t('picker.register')}
              </Group>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
