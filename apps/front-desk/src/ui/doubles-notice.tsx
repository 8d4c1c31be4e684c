import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { DoubleView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../http/refusal';
import { Icon } from './icons';
import { RefusalNotice } from './refusal-notice';
import { ageWords, numericDate } from './wording';

export interface Insist {
  readonly despite: string[];
  readonly reason: string;
}
const doublesIn = (error: unknown): readonly DoubleView[] =>
  error instanceof Refusal && error.code === 'likely-double' ? (error.problem.doubles ?? []) : [];

/** Who or what one of them is, in two lines. */
function linesOf(double: DoubleView, today: string, t: (key: string, options?: object) => string): readonly string[] {
  switch (double.kind) {
    case 'patient': {
      const { displayName, birthNames, birthDate, ipp } = double.patient;
      const who = birthNames === null ? displayName : `${displayName} (${birthNames})`;
      const born = `${numericDate(birthDate)}, ${ageWords(birthDate, today)}`;
      return [who, `${born} · ${ipp} · ${t(`doubles.because.${double.because}`)}`];
    }
    case 'correspondent':
      return [double.displayName, [double.specialty, ...(double.rpps === null ? [] : [double.rpps])].join(' · ')];
    case 'request': {
      const days = { from: numericDate(double.wishedFrom), to: numericDate(double.wishedTo) };
      const wished = t(days.from === days.to ? 'doubles.wishedOn' : 'doubles.wished', days);
      return [`${t(`doubles.state.${double.state}`)} · ${double.unitName}`, wished];
    }
  }
}

/** A refusal; what may be the same is shown first, to be taken instead or, with a reason, to be gone past. */
export function DoublesNotice({
  error,
  title,
  today,
  isPending,
  onChoose,
  onInsist,
}: {
  readonly error: unknown;
  readonly title: string;
  readonly today: string;
  readonly isPending: boolean;
  /** Left out: there is nothing to take instead. */
  readonly onChoose?: (double: DoubleView) => void;
  readonly onInsist: (insist: Insist) => void;
}): ReactNode {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const doubles = doublesIn(error);
  const [first] = doubles;
  if (first === undefined) return <RefusalNotice error={error} title={title} />;
  const say = t as (key: string, options?: object) => string;
  return (
    <Alert
      role="alert"
      data-code="likely-double"
      color="yellow"
      variant="outline"
      icon={<Icon name="alert" />}
      title={say(`doubles.${first.kind}.title`)}
    >
      <Stack gap="sm">
        {doubles.map((double) => {
          const [who, more] = linesOf(double, today, say);
          return (
            <Group key={double.id} justify="space-between" wrap="nowrap">
              <div>
                <Text fw={600}>{who}</Text>
                <Text size="sm">{more}</Text>
              </div>
              {onChoose !== undefined && (
                <Button
                  type="button"
                  variant="default"
                  style={{ flexShrink: 0 }}
                  aria-label={say(`doubles.${double.kind}.chooseThis`, { name: who })}
                  onClick={() => onChoose(double)}
                >
                  {say(`doubles.${double.kind}.choose`)}
                </Button>
              )}
            </Group>
          );
        })}
        <Group align="end" wrap="nowrap">
          <TextInput
            style={{ flexGrow: 1 }}
            label={say(`doubles.${first.kind}.why`)}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button
            type="button"
            variant="default"
            style={{ flexShrink: 0 }}
            disabled={reason.trim() === ''}
            loading={isPending}
            onClick={() => onInsist({ despite: doubles.map(({ id }) => id), reason: reason.trim() })}
          >
            {say(`doubles.${first.kind}.insist`)}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
