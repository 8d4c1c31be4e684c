import { Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { registerPatient, textShape, type PatientTraits, type RequestView } from '@diurne/contracts';
import { addDays, civilDate } from '@diurne/time';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { useAccount, useMay } from '../../account/current-account';
import { foldedFilter } from '../../ui/folded-filter';
import { noticeDone } from '../../ui/notices';
import { useNow } from '../../ui/now';
import { orNothing, refusalUnlessEmpty } from '../../ui/optional-text';
import { DoublesNotice, type Insist } from '../../ui/doubles-notice';
import { useUnit, useUnits } from '../../unit/current-unit';
import { AddPhysicianForm } from './add-physician-form';
import { PatientPicker } from './patient-picker';
import { PhysicianSelect } from './physician-select';
import { RegisterPatientForm } from './register-patient-form';
import { askedOf, requestRules } from './request-form';
import { PrioritySelect, WishedInputs } from './request-inputs';
import { pathwaysQuery, useReceiveRequest } from './requests.acts';

export function NewRequestDialog({
  onClose,
  onReceived,
}: {
  readonly onClose: () => void;
  readonly onReceived: (request: Pick<RequestView, 'id'> & { readonly unit?: RequestView['unit'] }) => void;
}): ReactNode {
  const { t } = useTranslation('requests');
  const today = useNow(useAccount().establishment.timeZone).date;
  const unit = useUnit();
  const { units } = useUnits();
  const mayRegister = useMay(registerPatient);
  const receive = useReceiveRequest();
  const [patient, setPatient] = useState<PatientTraits | null>(null);
  const [registering, setRegistering] = useState<string | null>(null);
  const [adding, setAdding] = useState<string | null>(null);
  const form = useForm({
    validateInputOnBlur: ['justification', 'allergies', 'treatments', 'note'],
    initialValues: {
      unitId: unit.id,
      patientId: '',
      pathwayId: '',
      prescriberId: '',
      priority: '1',
      wishedFrom: today as string,
      wishedTo: addDays(civilDate(today), 28) as string,
      hoursFrom: '',
      hoursTo: '',
      justification: '',
      allergies: '',
      treatments: '',
      note: '',
    },
    validate: {
      patientId: (value) => (value === '' ? t('new.patientMissing') : null),
      pathwayId: (value) => (value === '' ? t('new.pathwayMissing') : null),
      ...requestRules(t),
      allergies: (value) => refusalUnlessEmpty(textShape(2000), value),
      treatments: (value) => refusalUnlessEmpty(textShape(5000), value),
    },
  });
  const pathways = useQuery(pathwaysQuery(form.values.unitId)).data ?? [];
  const choose = (next: PatientTraits | null): void => {
    setPatient(next);
    setRegistering(null);
    form.setFieldValue('patientId', next?.id ?? '');
  };
  const submit = (insist: Insist | null) =>
    form.onSubmit((values) => {
      receive.mutate(
        {
          ...askedOf(values),
          unitId: values.unitId,
          patientId: values.patientId,
          pathwayId: values.pathwayId,
          allergies: orNothing(values.allergies),
          treatments: orNothing(values.treatments),
          insist,
        },
        {
          onSuccess: (request) => {
            noticeDone(request.unit.id === unit.id ? t('new.done') : t('new.doneIn', { unit: request.unit.name }));
            onReceived(request);
          },
        },
      );
    });
  return (
    <Dialog
      onClose={onClose}
      size={720}
      title={t(adding !== null ? 'physician.title' : registering === null ? 'new.title' : 'register.title')}
    >
      {registering !== null ? (
        <RegisterPatientForm words={registering} onRegistered={choose} onBack={() => setRegistering(null)} />
      ) : adding !== null ? (
        <AddPhysicianForm
          words={adding}
          onBack={() => setAdding(null)}
          onAdded={({ id }) => {
            form.setFieldValue('prescriberId', id);
            setAdding(null);
          }}
        />
      ) : (
        <form noValidate onSubmit={submit(null)}>
          <Stack>
            <PatientPicker
              chosen={patient}
              error={typeof form.errors['patientId'] === 'string' ? form.errors['patientId'] : null}
              onChoose={choose}
              onRegister={mayRegister ? setRegistering : null}
            />
            {units.length > 1 && (
              <Select
                label={t('unit')}
                allowDeselect={false}
                data={units.map((one) => ({ value: one.id, label: one.name }))}
                {...form.getInputProps('unitId')}
                onChange={(unitId) => {
                  form.setFieldValue('unitId', unitId ?? unit.id);
                  form.setFieldValue('pathwayId', '');
                }}
              />
            )}
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              <Select
                searchable
                label={t('columns.pathway')}
                filter={foldedFilter()}
                data={pathways.map((one) => ({ value: one.id, label: one.name }))}
                nothingFoundMessage={t('nothingFound')}
                {...form.getInputProps('pathwayId')}
                value={form.values.pathwayId || null}
                onChange={(pathwayId) => form.setFieldValue('pathwayId', pathwayId ?? '')}
              />
              <PhysicianSelect
                label={t('columns.prescriber')}
                onAdd={setAdding}
                {...form.getInputProps('prescriberId')}
              />
            </SimpleGrid>
            <SimpleGrid cols={{ base: 2, sm: 5 }} spacing="xs">
              <WishedInputs inputOf={form.getInputProps} />
              <PrioritySelect {...form.getInputProps('priority')} />
            </SimpleGrid>
            <Textarea
              label={t('justification')}
              description={t('new.justificationHint')}
              autosize
              minRows={3}
              {...form.getInputProps('justification')}
            />
            <SimpleGrid cols={{ base: 1, xs: 2 }}>
              {(['allergies', 'treatments'] as const).map((field) => (
                <Textarea
                  key={field}
                  label={t(field)}
                  description={t('new.forLetter')}
                  autosize
                  minRows={2}
                  {...form.getInputProps(field)}
                />
              ))}
            </SimpleGrid>
            <TextInput label={t('note')} {...form.getInputProps('note')} />
            <DoublesNotice
              error={receive.error}
              title={t('new.refused')}
              today={today}
              isPending={receive.isPending}
              onChoose={({ id }) => onReceived({ id })}
              onInsist={(insist) => submit(insist)()}
            />
            <Group justify="flex-end">
              <LeaveButton onClick={onClose} />
              <Button type="submit" loading={receive.isPending}>
                {t('new.submit')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
