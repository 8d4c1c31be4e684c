import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BodyInput, bookDayVisit } from '@diurne/contracts';
import { Refusal } from '../http/refusal';

/** What is confirmed of a booking that is not done in silence. */
export type ConfirmedDay = NonNullable<BodyInput<typeof bookDayVisit>['confirmed']>;
type UnusualDay = ConfirmedDay['of'][number];

const questions: readonly UnusualDay[] = ['day-past', 'within-notice', 'outside-wished-days'];

/** The question that a refusal asks; undefined when there is nothing to confirm. */
export const questionOf = (error: unknown): UnusualDay | undefined =>
  error instanceof Refusal ? questions.find((one) => one === error.code) : undefined;

/** Under the server's own sentence: why it is meant all the same. What was confirmed before stays so. */
export function UnusualDayForm({
  asked,
  verb,
  said,
  isPending,
  onConfirm,
}: {
  readonly asked: UnusualDay;
  readonly verb: 'book' | 'move';
  readonly said: ConfirmedDay | undefined;
  readonly isPending: boolean;
  readonly onConfirm: (confirmed: ConfirmedDay) => void;
}): ReactNode {
  const { t } = useTranslation();
  const [reason, setReason] = useState(said?.reason ?? '');
  const confirm = (): void => onConfirm({ of: [...(said?.of ?? []), asked], reason: reason.trim() });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') confirm();
      }}
    >
      <Stack gap={6}>
        <TextInput
          label={t(`unusual.${verb}.reason`)}
          maxLength={300}
          value={reason}
          // A digit typed here books nothing.
          onKeyDown={(event) => {
            if (/^\d$/.test(event.key)) event.stopPropagation();
          }}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" variant="default" loading={isPending} disabled={reason.trim() === ''}>
            {t(`unusual.${verb}.do`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
