import { Button, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { emailShape, lineShape, refusalOf } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { DoublesNotice, type Insist } from '../../ui/doubles-notice';
import { useNow } from '../../ui/now';
import { orNothing, refusalUnlessEmpty } from '../../ui/optional-text';
import { useAddCorrespondent, type Correspondent } from './requests.acts';
import { LeaveButton } from '../../ui/leave-button';

/** A physician whom the address book does not know yet, entered where one is asked for. */
export function AddPhysicianForm({
  words,
  onAdded,
  onBack,
}: {
  readonly words: string;
  readonly onAdded: (physician: Pick<Correspondent, 'id'>) => void;
  readonly onBack: () => void;
}): ReactNode {
  const { t } = useTranslation('requests');
  const add = useAddCorrespondent();
  const today = useNow(useAccount().establishment.timeZone).date;
  const form = useForm({
    validateInputOnBlur: true,
    initialValues: { displayName: words, specialty: t('physician.usualSpecialty'), email: '', rpps: '' },
    validate: {
      displayName: (value) => refusalOf(lineShape(120), value),
      specialty: (value) => refusalOf(lineShape(80), value),
      email: (value) => refusalUnlessEmpty(emailShape, value),
      rpps: (value) => (/^(\d{11})?$/.test(value.replace(/\s/g, '')) ? null : t('physician.rppsWrong')),
    },
  });
  const submit = (insist: Insist | null) =>
    form.onSubmit(({ displayName, specialty, email, rpps }) =>
      add.mutate(
        { displayName, specialty, email: orNothing(email), rpps: rpps.replace(/\s/g, '') || null, insist },
        { onSuccess: onAdded },
      ),
    );
  return (
    <form noValidate onSubmit={submit(null)}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('physician.text')}
        </Text>
        <TextInput
          label={t('physician.name')}
          description={t('physician.nameHint')}
          data-autofocus
          {...form.getInputProps('displayName')}
        />
        <SimpleGrid cols={3}>
          <TextInput label={t('physician.specialty')} {...form.getInputProps('specialty')} />
          <TextInput type="email" label={t('physician.email')} {...form.getInputProps('email')} />
          <TextInput inputMode="numeric" label={t('physician.rpps')} {...form.getInputProps('rpps')} />
        </SimpleGrid>
        <DoublesNotice
          error={add.error}
          title={t('physician.refused')}
          today={today}
          isPending={add.isPending}
          onChoose={({ id }) => onAdded({ id })}
          onInsist={(insist) => submit(insist)()}
        />
        <Group justify="flex-end">
          <LeaveButton onClick={onBack} />
          <Button type="submit" loading={add.isPending}>
            {t('physician.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
