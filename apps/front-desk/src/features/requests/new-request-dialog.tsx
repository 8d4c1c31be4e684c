import { Button, Group, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import {
  lineShape,
  refusalOf,
  registerPatient,
  textShape,
  type PatientTraits,
  type RequestView,
} from '@diurne/contracts';
import { addDays, civilDate, isCivilDate } from '@diurne/time';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { useAccount, useMay } from '../../account/current-account';
import { DateField } from '../../ui/date-field';
import { foldedFilter } from '../../ui/folded-filter';
import { noticeDone } from '../../ui/notices';
import { useNow } from '../../ui/now';
import { DoublesNotice, type Insist } from '../../ui/doubles-notice';
import { TimeField } from '../../ui/time-field';
import { minuteOf } from '../../ui/time-input';
import { useUnit, useUnits } from '../../unit/current-unit';
import { AddPhysicianForm } from './add-physician-form';
import { PatientPicker } from './patient-picker';
import { PhysicianSelect } from './physician-select';
import { RegisterPatientForm } from './register-patient-form';
import { pathwaysQuery, useReceiveRequest } from './requests.acts';

const saidOf = (words: string): string | null => (words.trim() === '' ? null : words);

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
      prescriberId: (value) => (value === '' ? t('new.prescriberMissing') : null),
      wishedFrom: (value) => (isCivilDate(value) ? null : t('new.dateMissing')),
      wishedTo: (value, all) =>
        !isCivilDate(value) ? t('new.dateMissing') : value < all.wishedFrom ? t('new.datesCrossed') : null,
      hoursTo: (value, all) => {
        const [from, to] = [minuteOf(all.hoursFrom), minuteOf(value)];
        return from !== null && to !== null && to <= from ? t('new.hoursCrossed') : null;
      },
      justification: (value) =>
        value.trim() === '' ? t('new.justificationMissing') : refusalOf(textShape(2000), value),
      allergies: (value) => (value.trim() === '' ? null : refusalOf(textShape(2000), value)),
      treatments: (value) => (value.trim() === '' ? null : refusalOf(textShape(5000), value)),
      note: (value) => (value.trim() === '' ? null : refusalOf(lineShape(500), value)),
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
      const [from, to] = [minuteOf(values.hoursFrom), minuteOf(values.hoursTo)];
      receive.mutate(
        {
          unitId: values.unitId,
          patientId: values.patientId,
          pathwayId: values.pathwayId,
          prescriberId: values.prescriberId,
          priority: Number(values.priority),
          wishedFrom: values.wishedFrom,
          wishedTo: values.wishedTo,
          hours:
            from === null && to === null
              ? null
              : { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) },
          justification: values.justification,
          allergies: saidOf(values.allergies),
          treatments: saidOf(values.treatments),
          note: saidOf(values.note),
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
            <SimpleGrid cols={2}>
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
            <SimpleGrid cols={5} spacing="xs">
              <DateField today={today} label={t('new.from')} {...form.getInputProps('wishedFrom')} />
              <DateField today={today} label={t('new.to')} {...form.getInputProps('wishedTo')} />
              <TimeField label={t('new.hoursFrom')} {...form.getInputProps('hoursFrom')} />
              <TimeField label={t('new.hoursTo')} {...form.getInputProps('hoursTo')} />
              <Select
                label={t('columns.priority')}
                allowDeselect={false}
                data={['1', '2', '3', '4', '5'].map((one) => ({
                  value: one,
                  label: one === '1' ? t('ordinary') : t('priority', { priority: one }),
                }))}
                {...form.getInputProps('priority')}
              />
            </SimpleGrid>
            <Textarea
              label={t('justification')}
              description={t('new.justificationHint')}
              autosize
              minRows={3}
              {...form.getInputProps('justification')}
            />
            <SimpleGrid cols={2}>
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
              <Button variant="default" onClick={onClose}>
                {t('cancel')}
              </Button>
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
