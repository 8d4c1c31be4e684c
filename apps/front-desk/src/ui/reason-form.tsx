import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { LeaveButton } from './leave-button';

/** What is taken back is taken back with a reason, in words; nothing is sent without one. */
export function ReasonForm({
  about,
  label,
  description,
  refusal,
  submit: verb,
  isPending,
  settled = false,
  maxLength,
  onSubmit,
  onClose,
}: {
  /** What it is about, above the reason. */
  readonly about: ReactNode;
  readonly label: string;
  readonly description?: string;
  /** Why the server said no, below it. */
  readonly refusal: ReactNode;
  /** The verb of its button. */
  readonly submit: string;
  readonly isPending: boolean;
  /** There is nothing left to take back. */
  readonly settled?: boolean | undefined;
  readonly maxLength?: number;
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
}): ReactNode {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit(reason.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {about}
        <TextInput
          data-autofocus
          label={label}
          {...(description === undefined ? {} : { description })}
          {...(maxLength === undefined ? {} : { maxLength })}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {refusal}
        <Group justify="flex-end">
          <LeaveButton size="md" onClick={onClose} />
          <Button size="md" type="submit" disabled={settled || reason.trim() === ''} loading={isPending}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
