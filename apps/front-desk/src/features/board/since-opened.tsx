import { Alert, Text } from '@mantine/core';
import { frenchHour } from '@diurne/time';
import { useNetwork } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icons';
import type { BoardCard } from './board.view-model';
import { factLabel, performerWords } from './fact-words';
import type { SinceOpened as Since } from './since-opened.view-model';

/** What others did while this dialog is open, and whether anything is left to declare. The network's word is that of the band. */
export function SinceOpened({
  card,
  since,
  already = [],
  settled,
}: {
  readonly card: BoardCard;
  readonly since: Since;
  /** Declared before it was opened. */
  readonly already?: Since['facts'];
  readonly settled: boolean;
}): ReactNode {
  const { t } = useTranslation('board');
  const { t: say } = useTranslation();
  const { online } = useNetwork();
  const said = (fact: BoardCard['facts'][number]): string =>
    t('since.fact', {
      hour: frenchHour(fact.atMinute),
      label: factLabel(t, card, fact),
      who: [
        performerWords(t, fact),
        fact.waitsFor === null ? null : t(`fact.waitsFor.${fact.waitsFor}`, { who: fact.performer }),
      ]
        .filter((word) => word !== null)
        .join(', '),
    });
  const isNew = since.facts.length > 0 || since.corrections.length > 0 || since.gone;
  const lines = [
    ...[...already, ...since.facts].map(said),
    ...since.corrections.map((one) =>
      t('since.corrected', { label: factLabel(t, card, one), who: one.by, reason: one.reason }),
    ),
    ...(since.gone ? [t('since.gone')] : []),
    ...(settled ? [t('since.settled')] : []),
  ];
  return (
    <div role="status">
      {lines.length > 0 && (
        <Alert
          color="yellow"
          variant="light"
          icon={<Icon name="alert" />}
          title={t(isNew || already.length === 0 ? 'since.title' : 'since.already')}
          mb="sm"
        >
          {lines.map((line) => (
            <Text key={line} size="md">
              {line}
            </Text>
          ))}
        </Alert>
      )}
      {!online && (
        <Alert color="gray" variant="light" icon={<Icon name="offline" />} mb="sm">
          <Text size="md">{say('offline')}</Text>
        </Alert>
      )}
    </div>
  );
}
