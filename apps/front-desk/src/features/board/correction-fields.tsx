import {
  entryModes,
  exitModes,
  identityDocuments,
  reasonsNotDone,
  type BodyInput,
  type correctFact,
  type PerformerView,
} from '@diurne/contracts';
import { Group, Select, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { minuteOf, timeInputOf } from '../../ui/time-input';
import { TimeField } from '../../ui/time-field';
import type { BoardCard } from './board.view-model';
import { GivenProducts, productsOf, type ProductForm } from './given-products';
import { whoMayHaveDone } from './who-did-it.view-model';

type Fact = BoardCard['facts'][number];
export interface CorrectionForm {
  readonly hour: string;
  readonly performerId: string | null;
  readonly exitMode: (typeof exitModes)[number] | null;
  readonly identityDocument: (typeof identityDocuments)[number] | null;
  readonly entryMode: (typeof entryModes)[number] | null;
  readonly why: (typeof reasonsNotDone)[number] | null;
  readonly because: string;
  readonly products: readonly ProductForm[];
}

/** As it was told. */
export const formOf = (fact: Fact): CorrectionForm => ({
  hour: timeInputOf(fact.atMinute),
  performerId: fact.performerId,
  exitMode: exitModes.find((one) => one === fact.exitMode) ?? null,
  identityDocument: fact.identityDocument,
  entryMode: fact.entryMode,
  why: fact.why,
  because: fact.because ?? '',
  products: fact.products.map(({ name, dose, lot, atMinute }) => ({
    name,
    dose: dose ?? '',
    lot: lot ?? '',
    ...(atMinute === null ? {} : { atMinute }),
  })),
});

/** Only what was changed is sent. */
export function changesOf(fact: Fact, form: CorrectionForm): Omit<BodyInput<typeof correctFact>, 'reason'> {
  const was = formOf(fact);
  const minute = minuteOf(form.hour);
  const changed = <Key extends keyof CorrectionForm>(key: Key) =>
    form[key] !== was[key] && form[key] !== null ? { [key]: form[key] } : {};
  return {
    ...(minute === null || minute === fact.atMinute ? {} : { atMinute: minute }),
    ...changed('performerId'),
    ...changed('exitMode'),
    ...changed('identityDocument'),
    ...changed('entryMode'),
    ...changed('why'),
    ...(form.because.trim() === was.because || form.because.trim() === '' ? {} : { because: form.because.trim() }),
    ...(JSON.stringify(productsOf(form.products)) === JSON.stringify(productsOf(was.products))
      ? {}
      : { products: productsOf(form.products) }),
  };
}

/** What can be told anew of a fact, as it stands now. */
export function CorrectionFields({
  card,
  fact,
  people,
  form,
  onChange,
}: {
  readonly card: BoardCard;
  readonly fact: Fact;
  readonly people: readonly PerformerView[];
  readonly form: CorrectionForm;
  readonly onChange: (change: Partial<CorrectionForm>) => void;
}): ReactNode {
  const { t } = useTranslation(['board', 'visit']);
  const account = useAccount();
  const step = card.visit.steps.find(({ id }) => id === fact.stepId);
  const pick = <Word extends string>(
    words: readonly Word[],
    label: string,
    key: keyof CorrectionForm,
    of: (word: Word) => string,
  ) => (
    <Select
      label={label}
      allowDeselect={false}
      data={words.map((word) => ({ value: word, label: of(word) }))}
      value={form[key] as Word | null}
      onChange={(next) => onChange({ [key]: next })}
    />
  );
  const named = ((): { value: string; label: string }[] => {
    if (step === undefined || fact.kind !== 'stepDone') return [];
    const who = whoMayHaveDone(step, people, account);
    const me = who.me ? people.find(({ resourceIds }) => resourceIds.includes(account.resourceId ?? '')) : undefined;
    const all = [...(me ? [me] : []), ...who.others];
    const now = people.find(({ id }) => id === fact.performerId);
    return (now && !all.includes(now) ? [now, ...all] : all).map(({ id, name, trade }) => ({
      value: id,
      label: `${name}, ${trade}`,
    }));
  })();
  return (
    <Stack>
      {fact.kind !== 'stepNotDone' && (
        <TimeField label={t('correct.hour')} value={form.hour} onChange={(hour) => onChange({ hour })} />
      )}
      {named.length > 0 && (
        <Select
          searchable
          allowDeselect={false}
          label={t('step.performer')}
          data={named}
          value={form.performerId}
          onChange={(performerId) => onChange({ performerId })}
        />
      )}
      {fact.kind === 'arrival' && (
        <Group grow align="flex-end">
          {pick(identityDocuments, t('arrival.identityDocument'), 'identityDocument', (one) =>
            t(`arrival.document.${one}`),
          )}
          {pick(entryModes, t('arrival.entryMode'), 'entryMode', (one) => t(`visit:stay.mode.${one}`))}
        </Group>
      )}
      {fact.kind === 'departure' &&
        pick(
          exitModes.filter((one) => one !== 'death'),
          t('departure.exitMode'),
          'exitMode',
          (one) => t(`departure.mode.${one}`),
        )}
      {fact.kind === 'stepNotDone' && (
        <>
          {pick(reasonsNotDone, t('notDone.ask'), 'why', (one) => t(`notDone.why.${one}`))}
          <TextInput
            label={t('notDone.because')}
            value={form.because}
            onChange={(event) => onChange({ because: event.currentTarget.value })}
          />
        </>
      )}
      {fact.kind === 'stepDone' && (
        <GivenProducts lines={form.products} onChange={(products) => onChange({ products })} />
      )}
    </Stack>
  );
}
