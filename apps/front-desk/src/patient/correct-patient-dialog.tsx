import { Alert, Button, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { emailShape, nameShape, phoneShape, refusalOf, type PatientView } from '@diurne/contracts';
import { isCivilDate } from '@diurne/time';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../account/current-account';
import { DateField } from '../ui/date-field';
import { Dialog } from '../ui/dialog';
import { LeaveButton } from '../ui/leave-button';
import { DoublesNotice, type Insist } from '../ui/doubles-notice';
import { noticeDone } from '../ui/notices';
import { useNow } from '../ui/now';
import { orNothing, refusalUnlessEmpty } from '../ui/optional-text';
import { ServerState } from '../ui/server-state';
import { patientQuery, useCorrectPatient, type PatientCorrection } from './correct-patient.acts';
import { SentElsewhere } from './sent-elsewhere';

type Seen = PatientCorrection['seen'];
const seenOf = ({ birthName, usedName, firstNames, birthDate, sex, phone, email }: PatientView): Seen => ({
  birthName,
  usedName,
  firstNames,
  birthDate,
  sex,
  phone,
  email,
});

function CorrectPatientForm({
  patient,
  onClose,
}: {
  readonly patient: PatientView;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const today = useNow(useAccount().establishment.timeZone).date;
  const correct = useCorrectPatient(patient.id);
  // As it was when the form opened: what somebody else writes meanwhile is never written over.
  const [seen] = useState(() => seenOf(patient));
  const isVerified = patient.insStatus !== 'provisional';
  const form = useForm({
    validateInputOnBlur: true,
    initialValues: { ...seen, usedName: seen.usedName ?? '', phone: seen.phone ?? '', email: seen.email ?? '' },
    validate: {
      birthName: (value) => refusalOf(nameShape(100), value),
      firstNames: (value) => refusalOf(nameShape(150), value),
      usedName: (value) => refusalUnlessEmpty(nameShape(100), value),
      phone: (value) => (value === seen.phone ? null : refusalUnlessEmpty(phoneShape, value)),
      email: (value) => (value === seen.email ? null : refusalUnlessEmpty(emailShape, value)),
      birthDate: (value) => (isCivilDate(value) ? null : t('patient.birthMissing')),
    },
  });
  const submit = (insist: Insist | null) =>
    form.onSubmit((values) => {
      const { usedName, phone, email } = values;
      const now = { ...values, usedName: orNothing(usedName), phone: orNothing(phone), email: orNothing(email) };
      correct.mutate(
        { seen, now, insist },
        {
          onSuccess: ({ sentElsewhere }) => {
            noticeDone(t('patient.corrected'));
            if (sentElsewhere.length === 0) onClose();
          },
        },
      );
    });
  const elsewhere = correct.data?.sentElsewhere ?? [];
  if (elsewhere.length > 0) return <SentElsewhere visits={elsewhere} onClose={onClose} />;
  const trait = { disabled: isVerified };
  return (
    <form noValidate onSubmit={submit(null)}>
      <Stack>
        {isVerified && (
          <Alert color="gray" variant="outline" title={t('patient.verified')}>
            {t('patient.verifiedText')}
          </Alert>
        )}
        <SimpleGrid cols={2}>
          <TextInput label={t('patient.birthName')} {...trait} {...form.getInputProps('birthName')} />
          <TextInput label={t('patient.firstNames')} {...trait} {...form.getInputProps('firstNames')} />
          <TextInput label={t('patient.usedName')} {...form.getInputProps('usedName')} />
          {!isVerified && (
            <DateField birth today={today} label={t('patient.birthDate')} {...form.getInputProps('birthDate')} />
          )}
          {!isVerified && (
            <Select
              label={t('patient.sex')}
              allowDeselect={false}
              data={(['female', 'male', 'unknown'] as const).map((sex) => ({
                value: sex,
                label: t(`patient.sexes.${sex}`),
              }))}
              {...form.getInputProps('sex')}
            />
          )}
          <TextInput type="tel" label={t('patient.phone')} {...form.getInputProps('phone')} />
          <TextInput type="email" label={t('patient.email')} {...form.getInputProps('email')} />
        </SimpleGrid>
        <DoublesNotice
          error={correct.error}
          title={t('patient.refused')}
          today={today}
          isPending={correct.isPending}
          onInsist={(insist) => submit(insist)()}
        />
        <Group justify="flex-end">
          <LeaveButton onClick={onClose} />
          <Button type="submit" loading={correct.isPending}>
            {t('patient.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Puts right what was entered of a patient, read anew when it opens. */
export function CorrectPatientDialog({
  patientId,
  onClose,
}: {
  readonly patientId: string;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const query = useQuery(patientQuery(patientId));
  return (
    <Dialog onClose={onClose} size={640} title={t('patient.title')}>
      <ServerState query={query}>
        {(patient) => <CorrectPatientForm key={patient.id} patient={patient} onClose={onClose} />}
      </ServerState>
    </Dialog>
  );
}
