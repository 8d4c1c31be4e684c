import { Radio, Select, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import type { WhoMayHaveDoneIt } from './who-did-it.view-model';

export type Performer = 'me' | { readonly id: string | null };

/** Who is proposed before anybody was chosen; null when whoever declares can name nobody. */
export function proposedPerformer({ me, others, planned, onEquipmentAlone }: WhoMayHaveDoneIt): Performer | null {
  if (me && !(onEquipmentAlone && others.length > 0)) return 'me';
  return others.length > 0 ? { id: planned } : null;
}

/** By whoever declares, or by someone else who must then confirm it; only who may have done it is offered. */
export function PerformerChoice({
  who,
  chosen,
  onChoose,
}: {
  readonly who: WhoMayHaveDoneIt;
  readonly chosen: Performer | null;
  readonly onChoose: (next: Performer) => void;
}): ReactNode {
  const { t } = useTranslation('board');
  const { displayName } = useAccount();
  const named = chosen === null || chosen === 'me' ? undefined : who.others.find(({ id }) => id === chosen.id);
  const trades = who.trades.join(', ');
  if (chosen === null)
    return (
      <Text size="md" c="var(--desk-amber)">
        {t('step.otherTrade', { trades })}
      </Text>
    );
  return (
    <>
      {who.onEquipmentAlone && <Text fw={600}>{t('step.onEquipment')}</Text>}
      {!who.me && who.trades.length > 0 && <Text size="md">{t('step.notMe', { trades })}</Text>}
      {who.me && (
        <Radio.Group
          label={t('step.who')}
          value={chosen === 'me' ? 'me' : 'other'}
          onChange={(next) => onChoose(next === 'me' ? 'me' : { id: who.planned })}
        >
          <Stack gap={8} mt={6}>
            <Radio size="md" value="me" label={t('step.me', { who: displayName })} />
            {who.others.length > 0 && <Radio size="md" value="other" label={t('step.other')} />}
          </Stack>
        </Radio.Group>
      )}
      {chosen !== 'me' && (
        <Select
          searchable
          allowDeselect={false}
          label={t('step.performer')}
          data={who.others.map((person) => ({ value: person.id, label: `${person.name}, ${person.trade}` }))}
          value={chosen.id}
          onChange={(id) => onChoose({ id })}
        />
      )}
      {named !== undefined && (
        <Text size="sm" {...(named.confirmedBy === 'nobody' ? { c: 'var(--desk-amber)', fw: 600 } : {})}>
          {t(`step.confirmedBy.${named.confirmedBy}`, { who: named.name })}
        </Text>
      )}
    </>
  );
}
