import { Anchor, Button, Code, PasswordInput, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../http/refusal';
import { Dialog } from '../ui/dialog';
import { RefusalNotice } from '../ui/refusal-notice';
import { useEnrol, useGiveCode } from './second-factor.acts';

const QrCode = lazy(() => import('../ui/qr-code'));

/** The answer of the server to an act that waits for a code. */
export const asksForCode = (error: unknown): boolean =>
  error instanceof Refusal && (error.code === 'second-factor-asked' || error.code === 'second-factor-missing');

/** As authenticators show it, with a blank in the middle. */
const plain = (code: string): string => code.replace(/\s/g, '');

function CodeForm({ onGiven }: { readonly onGiven: () => void }): ReactNode {
  const { t } = useTranslation('signIn');
  const give = useGiveCode();
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (code) => (/^\d{6}$/.test(plain(code)) ? null : t('factor.codeWrong')) },
  });
  return (
    <form noValidate onSubmit={form.onSubmit(({ code }) => give.mutate(plain(code), { onSuccess: onGiven }))}>
      <Stack gap="sm">
        <TextInput
          size="md"
          label={t('factor.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={7}
          data-autofocus
          autoFocus
          {...form.getInputProps('code')}
        />
        <RefusalNotice error={give.error} title={t('factor.refused')} />
        <Button type="submit" loading={give.isPending}>
          {t('factor.give')}
        </Button>
      </Stack>
    </form>
  );
}

/** First the password, then the key, then the code that proves it was typed right. */
function EnrolForm({ onGiven }: { readonly onGiven: () => void }): ReactNode {
  const { t } = useTranslation('signIn');
  const enrol = useEnrol();
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: (password) => (password === '' ? t('factor.passwordMissing') : null) },
  });
  if (enrol.data !== undefined)
    return (
      <Stack gap="sm">
        <Text>{t('factor.keyText')}</Text>
        <Suspense fallback={<Skeleton w={208} h={208} style={{ alignSelf: 'center' }} />}>
          <QrCode text={enrol.data.address} label={t('factor.square')} />
        </Suspense>
        <Text size="sm" c="dimmed">
          {t('factor.key')}
        </Text>
        <Code fz={16} p="xs" ta="center" data-private>
          {enrol.data.key.match(/.{1,4}/g)?.join(' ')}
        </Code>
        <Anchor href={enrol.data.address}>{t('factor.open')}</Anchor>
        <CodeForm onGiven={onGiven} />
      </Stack>
    );
  return (
    <form noValidate onSubmit={form.onSubmit(({ password }) => enrol.mutate(password))}>
      <Stack gap="sm">
        <Text>{t('factor.enrolText')}</Text>
        <PasswordInput
          label={t('factor.password')}
          autoComplete="current-password"
          data-autofocus
          {...form.getInputProps('password')}
        />
        <RefusalNotice error={enrol.error} title={t('factor.enrolRefused')} />
        <Button type="submit" loading={enrol.isPending}>
          {t('factor.enrol')}
        </Button>
      </Stack>
    </form>
  );
}

/** A code, or first the authenticator that gives it. `missing`: the server says that none is linked yet. */
export function SecondFactorForm({
  missing,
  onGiven,
}: {
  readonly missing: boolean;
  readonly onGiven: () => void;
}): ReactNode {
  const { t } = useTranslation('signIn');
  const [enrolling, setEnrolling] = useState(missing);
  if (enrolling) return <EnrolForm onGiven={onGiven} />;
  return (
    <Stack gap="sm">
      <Text>{t('factor.text')}</Text>
      <CodeForm onGiven={onGiven} />
      <Anchor component="button" type="button" size="sm" onClick={() => setEnrolling(true)}>
        {t('factor.none')}
      </Anchor>
    </Stack>
  );
}

/** Over the act that waits: it goes on once the code is given. */
export function SecondFactorDialog({
  asked,
  onGiven,
  onClose,
}: {
  readonly asked: unknown;
  readonly onGiven: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('signIn');
  const missing = asked instanceof Refusal && asked.code === 'second-factor-missing';
  return (
    <Dialog title={t(missing ? 'factor.enrolTitle' : 'factor.title')} onClose={onClose}>
      <SecondFactorForm missing={missing} onGiven={onGiven} />
    </Dialog>
  );
}
