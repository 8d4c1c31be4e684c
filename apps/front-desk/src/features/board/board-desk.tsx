import { SegmentedControl, Text } from '@mantine/core';
import type { BoardView } from '@diurne/contracts';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state';
import { BoardCard } from './board-card';
import { BoardDialogs } from './board-dialogs';
import styles from './board-desk.module.css';
import { DayIsPast } from './fact-question';
import { groupOf, inOrder, toldApart } from './board.view-model';
import type { Asked } from './since-opened.view-model';

const groups = ['here', 'expected', 'gone'] as const;

/** The day as lived: who is here, who is expected, who left, each by the next act. */
export function BoardDesk({
  board: asTold,
  today,
  reportPathOf,
}: {
  readonly board: BoardView;
  /** Civil date. */
  readonly today: string;
  readonly reportPathOf: (visitId: string) => string;
}): ReactNode {
  const { t } = useTranslation('board');
  const board = useMemo(() => toldApart(asTold), [asTold]);
  const [only, setOnly] = useState<'all' | (typeof groups)[number]>('all');
  const [asked, ask] = useState<Asked | null>(null);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const open = (visitId: string, isOpen: boolean): void =>
    setOpened(new Set(isOpen ? [...opened, visitId] : [...opened].filter((id) => id !== visitId)));
  const cards = inOrder(board.cards);
  const isToCome = board.on > today;
  if (cards.length === 0 && asked === null) return <EmptyState icon="board" title={t('none')} />;
  return (
    <DayIsPast value={board.on < today}>
      {isToCome && (
        <Text size="md" c="dimmed" mb="sm" role="note">
          {t('toCome')}
        </Text>
      )}
      <SegmentedControl
        className={`no-print ${styles.groups ?? ''}`}
        size="md"
        mb="sm"
        aria-label={t('show')}
        value={only}
        onChange={(next) => setOnly(groups.find((one) => one === next) ?? 'all')}
        data={[
          { value: 'all', label: `${t('groups.all')} (${cards.length})` },
          ...groups.map((group) => ({
            value: group,
            label: `${t(`groups.${group}`)} (${cards.filter((card) => groupOf(card) === group).length})`,
          })),
        ]}
      />
      {groups
        .filter((group) => only === 'all' || only === group)
        .map((group) => {
          const own = cards.filter((card) => groupOf(card) === group);
          return own.length === 0 ? null : (
            <section key={group} aria-labelledby={`group-${group}`}>
              <Text component="h2" id={`group-${group}`} fw={650} fz="md" mt="xs" mb={6}>
                {t(`groups.${group}`)}
              </Text>
              <ul className={styles.cards}>
                {own.map((card) => (
                  <BoardCard
                    key={card.visit.id}
                    card={card}
                    day={board}
                    isToCome={isToCome}
                    reportPath={reportPathOf(card.visit.id)}
                    opened={opened.has(card.visit.id)}
                    onOpen={(isOpen) => open(card.visit.id, isOpen)}
                    onAsk={ask}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      {asked !== null && (
        <BoardDialogs key={JSON.stringify(asked)} asked={asked} board={board} onClose={() => ask(null)} />
      )}
    </DayIsPast>
  );
}
