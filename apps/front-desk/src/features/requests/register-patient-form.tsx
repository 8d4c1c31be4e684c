import { Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { emailShape, nameShape, phoneShape, refusalOf, type PatientTraits } from '@diurne/contracts';
import { isCivilDate } from '@diurne/time';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { DateField } from '../../ui/date-field';
import { useNow } from '../../ui/now';
import { orNothing, refusalUnlessEmpty } from '../../ui/optional-text';
import { DoublesNotice, type Insist } from '../../ui/doubles-notice';
import { AddPhysicianForm } from './add-physician-form';
import { PhysicianSelect } from './physician-select';
import { useRegisterPatient } from './requests.acts';
import { LeaveButton } from '../../ui/leave-button';

/** A provisional identity; the hospital's identity source completes it later. */
export function RegisterPatientForm({
  words,
  onRegistered,
  onBack,
}: {
  readonly words: string;
  readonly onRegistered: (patient: PatientTraits) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { t } = useTranslation('requests');
  const register = useRegisterPatient();
  const today = useNow(useAccount().establishment.timeZone).date;
  const [adding, setAdding] = useState<string | null>(null);
  const form = useForm({
    validateInputOnBlur: ['birthName', 'firstNames', 'usedName', 'phone', 'email'],
    initialValues: {
      birthName: words,
      usedName: '',
      firstNames: '',
      birthDate: '',
      sex: '' as '' | 'female' | 'male' | 'unknown',
      phone: '',
      email: '',
      primaryPhysicianId: '',
      referringPhysicianId: '',
    },
    validate: {
      birthName: (value) =>
        orNothing(value) === null ? t('register.birthNameMissing') : refusalOf(nameShape(100), value),
      firstNames: (value) =>
        orNothing(value) === null ? t('register.firstNamesMissing') : refusalOf(nameShape(150), value),
      usedName: (value) => refusalUnlessEmpty(nameShape(100), value),
      phone: (value) => refusalUnlessEmpty(phoneShape, value),
      email: (value) => refusalUnlessEmpty(emailShape, value),
      birthDate: (value) => (isCivilDate(value) ? null : t('register.birthMissing')),
      sex: (value) => (value === '' ? t('register.sexMissing') : null),
    },
  });
  if (adding !== null)
    return (
      <AddPhysicianForm
        words={adding}
        onBack={() => setAdding(null)}
        onAdded={({ id }) => {
          form.setFieldValue('primaryPhysicianId', id);
          setAdding(null);
        }}
      />
    );
  const submit = (insist: Insist | null) =>
    form.onSubmit((v) => {
      if (v.sex !== '')
        register.mutate(
          {
            birthName: v.birthName,
            usedName: orNothing(v.usedName),
            firstNames: v.firstNames,
            birthDate: v.birthDate,
            sex: v.sex,
            phone: orNothing(v.phone),
            email: orNothing(v.email),
            primaryPhysicianId: orNothing(v.primaryPhysicianId),
            referringPhysicianId: orNothing(v.referringPhysicianId),
            insist,
          },
          { onSuccess: onRegistered },
        );
    });
  return (
    <form noValidate onSubmit={submit(null)}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('register.text')}
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput label={t('register.birthName')} data-autofocus {...form.getInputProps('birthName')} />
          <TextInput
            label={t('register.firstNames')}
            description={t('register.firstNamesHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('firstNames')}
          />
          <TextInput label={t('register.usedName')} {...form.getInputProps('usedName')} />
          <DateField birth today={today} label={t('register.birthDate')} {...form.getInputProps('birthDate')} />
          <Select
            label={t('register.sex')}
            data={(['female', 'male', 'unknown'] as const).map((sex) => ({
              value: sex,
              label: t(`register.sexes.${sex}`),
            }))}
            {...form.getInputProps('sex')}
          />
          <TextInput type="tel" label={t('register.phone')} {...form.getInputProps('phone')} />
          <TextInput type="email" label={t('register.email')} {...form.getInputProps('email')} />
          <PhysicianSelect
            clearable
            clearButtonProps={{ 'aria-label': t('register.clear') }}
            label={t('register.primary')}
            onAdd={setAdding}
            {...form.getInputProps('primaryPhysicianId')}
          />
        </SimpleGrid>
        <DoublesNotice
          error={register.error}
          title={t('register.refused')}
          today={today}
          isPending={register.isPending}
          onChoose={(double) => double.kind === 'patient' && onRegistered(double.patient)}
          onInsist={(insist) => submit(insist)()}
        />
        <Group justify="flex-end">
          <LeaveButton onClick={onBack} />
          <Button type="submit" loading={register.isPending}>
            {t('register.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
