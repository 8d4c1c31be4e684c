import type { PerformerView } from '@diurne/contracts';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { LeaveButton } from '../../ui/leave-button';
import { useAccount } from '../../account/current-account';
import { noticeDone } from '../../ui/notices';
import type { BoardDialogProps } from './board-dialog.props';
import { useFinishStep } from './board.acts';
import type { BoardCard } from './board.view-model';
import { toldWords } from './fact-words';
import { GivenProducts, productsOf, type ProductForm } from './given-products';
import { PatientLine } from './patient-line';
import { PerformerChoice, proposedPerformer } from './performer-choice';
import { whoMayHaveDone } from './who-did-it.view-model';
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
  const who = whoMayHaveDone(step, people, account);
  const [chosen, choose] = useState(() => proposedPerformer(who));
  const finish = useFinishStep(day);
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
        performerId: chosen === 'me' || chosen === null ? account.resourceId : chosen.id,
        ...hourOf(hour),
        confirmed: asked,
        ...(because.trim() === '' ? {} : { outsideGates: because.trim() }),
        products: productsOf(products),
      },
      {
        onSuccess: (told) => {
          noticeDone(toldWords(t, told, { visit: card.visit, step }));
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
          <PerformerChoice who={who} chosen={chosen} onChoose={choose} />
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
            <LeaveButton size="md" onClick={onClose} />
            <Button
              size="md"
              type="submit"
              {...(because.trim() === '' ? {} : { color: 'red' })}
              disabled={
                settled ||
                chosen === null ||
                (chosen !== 'me' && chosen.id === null) ||
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
