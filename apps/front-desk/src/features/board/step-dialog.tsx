import { wardRunners, type PerformerView } from '@diurne/contracts';
import { mayBeDoneBy } from '@diurne/grading';
import { Button, Group, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { mayCall, useAccount } from '../../account/current-account';
import { noticeDone } from '../../ui/notices';
import type { BoardDialogProps } from './board-dialog.props';
import { useFinishStep } from './board.acts';
import type { BoardCard } from './board.view-model';
import { GivenProducts, productsOf, type ProductForm } from './given-products';
import { PatientLine } from './patient-line';
import { FactQuestion, hourOf, isAskedAgain, isNotCleared, TrueHour } from './fact-question';

/** By me, or by someone else who must then confirm it. */
export function StepDialog({
  card,
  step,
  day,
  people,
  notice,
  settled,
  onClose,
}: BoardDialogProps & {
  readonly step: BoardCard['visit']['steps'][number];
  readonly people: readonly PerformerView[];
}): ReactNode {
  const { t } = useTranslation('board');
  const account = useAccount();
  const booked = step.resources.flatMap((use) => people.filter((one) => one.resourceIds.includes(use.resourceId)));
  const trades = booked.map(({ trade }) => trade);
  const mine = people.find((one) => account.resourceId !== null && one.resourceIds.includes(account.resourceId));
  const ofAnotherTrade = mine !== undefined && !mayBeDoneBy(trades, mine.trade);
  // Equipment performs nothing: nobody is proposed.
  const onEquipmentAlone = booked.length === 0 && step.resources.length > 0;
  const planned = booked[0]?.id ?? null;
  const [choice, setBy] = useState<'me' | 'other' | null>(null);
  const mayDeclareFor = mayCall(account, { roles: wardRunners });
  const isNobodyToDeclare = ofAnotherTrade && !mayDeclareFor;
  const by = choice ?? ((ofAnotherTrade || onEquipmentAlone) && mayDeclareFor ? 'other' : 'me');
  const [other, setOther] = useState<string | null>(null);
  const finish = useFinishStep(day);
  const chosen = other ?? planned;
  const performer = people.find(({ id }) => id === chosen);
  const [hour, setHour] = useState('');
  const [because, setBecause] = useState('');
  const [products, setProducts] = useState<readonly ProductForm[]>([]);
  const asked = isAskedAgain(finish.error);
  const notCleared = isNotCleared(finish.error);
  const hasLeft = card.visit.state === 'left';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    finish.mutate(
      {
        id: card.visit.id,
        stepId: step.id,
        performerId: by === 'me' ? account.resourceId : chosen,
        ...hourOf(hour),
        confirmed: asked,
        ...(because.trim() === '' ? {} : { outsideGates: because.trim() }),
        products: productsOf(products),
      },
      {
        onSuccess: () => {
          noticeDone(t('step.doneNotice', { label: step.label }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog onClose={onClose} title={t('step.title', { label: step.label })}>
      <form onSubmit={submit}>
        <Stack>
          {notice}
          <PatientLine visit={card.visit} />
          {onEquipmentAlone && <Text fw={600}>{t('step.onEquipment')}</Text>}
          <Radio.Group label={t('step.who')} value={by} onChange={(next) => setBy(next === 'other' ? 'other' : 'me')}>
            <Stack gap={8} mt={6}>
              <Radio
                size="md"
                value="me"
                disabled={ofAnotherTrade}
                label={t('step.me', { who: account.displayName })}
              />
              {mayDeclareFor && <Radio size="md" value="other" label={t('step.other')} />}
            </Stack>
          </Radio.Group>
          {isNobodyToDeclare && (
            <Text size="md" c="var(--desk-amber)">
              {t('step.otherTrade', { trades: [...new Set(trades)].join(', ') })}
            </Text>
          )}
          {by === 'other' && (
            <>
              <Select
                searchable
                label={t('step.performer')}
                data={people
                  .filter(({ trade }) => mayBeDoneBy(trades, trade))
                  .map((person) => ({ value: person.id, label: `${person.name}, ${person.trade}` }))}
                value={chosen}
                onChange={setOther}
              />
              {performer !== undefined && (
                <Text size="sm" {...(performer.confirmedBy === 'nobody' ? { c: 'var(--desk-amber)', fw: 600 } : {})}>
                  {t(`step.confirmedBy.${performer.confirmedBy}`, { who: performer.name })}
                </Text>
              )}
            </>
          )}
          <TrueHour
            value={hour}
            onChange={(next) => {
              setHour(next);
              finish.reset();
            }}
          />
          <GivenProducts lines={products} onChange={setProducts} />
          {hasLeft && (
            <Text size="sm" c="dimmed">
              {t('step.afterwards')}
            </Text>
          )}
          <FactQuestion error={finish.error} />
          {(notCleared || because !== '') && (
            <TextInput
              label={t('step.outsideGates')}
              description={t('step.outsideGatesNote')}
              value={because}
              onChange={(event) => setBecause(event.currentTarget.value)}
            />
          )}
          <Group justify="flex-end">
            <Button size="md" variant="default" onClick={onClose}>
              {t('notNow')}
            </Button>
            <Button
              size="md"
              type="submit"
              {...(because.trim() === '' ? {} : { color: 'red' })}
              disabled={
                isNobodyToDeclare ||
                settled ||
                (by === 'other' && chosen === null) ||
                (hasLeft && hour === '') ||
                (notCleared && because.trim() === '' && hour === '')
              }
              loading={finish.isPending}
            >
              {asked ? t('confirmHour') : because.trim() === '' ? t('step.submit') : t('step.submitOutside')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
