import { Button, Group, SegmentedControl, Table, Text } from '@mantine/core';
import type { AnswerOf, listRecordOpenings, RecordOpeningView } from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import sheet from '../../ui/list-sheet.module.css';
import { noticeDone } from '../../ui/notices';
import { ReasonForm } from '../../ui/reason-form';
import { RefusalNotice } from '../../ui/refusal-notice';
import { ServerState } from '../../ui/server-state';
import { instantWords } from '../../ui/wording';
import { openingsQuery, useReviewOpening } from './openings.acts';

const whose = ({ patient }: RecordOpeningView): string => `${patient.displayName} · ${patient.ipp}`;

function ReviewDialog({
  opening,
  onClose,
}: {
  readonly opening: RecordOpeningView;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation(['settings', 'common']);
  const review = useReviewOpening(opening.id);
  const { by, reason } = opening;
  return (
    <Dialog title={t('opening.title')} onClose={onClose}>
      <ReasonForm
        about={<Text>{t('opening.about', { by, patient: whose(opening), reason })}</Text>}
        label={t('opening.remark')}
        maxLength={500}
        refusal={<RefusalNotice error={review.error} title={t('opening.refused')} />}
        submit={t('opening.save')}
        isPending={review.isPending}
        onSubmit={(remark) =>
          review.mutate(remark, {
            onSuccess: () => {
              noticeDone(t('opening.saved'));
              onClose();
            },
          })
        }
        onClose={onClose}
      />
    </Dialog>
  );
}

function Openings({ list }: { readonly list: AnswerOf<typeof listRecordOpenings> }): ReactNode {
  const { t } = useTranslation('settings');
  const { timeZone } = useAccount().establishment;
  const [reviewed, setReviewed] = useState<RecordOpeningView | null>(null);
  if (list.openings.length === 0)
    return (
      <EmptyState icon="check" title={t('opening.noneTitle')}>
        {t('opening.noneText')}
      </EmptyState>
    );
  return (
    <div className={sheet.sheet}>
      <Table verticalSpacing={7} horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            {(['when', 'by', 'patient', 'reason', 'review'] as const).map((column) => (
              <Table.Th key={column}>{t(`opening.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.openings.map((opening) => (
            <Table.Tr key={opening.id}>
              <Table.Td>
                {instantWords(opening.openedAt, timeZone)}
                <Text size="sm" c="dimmed">
                  {t('opening.until', { until: instantWords(opening.until, timeZone) })}
                </Text>
              </Table.Td>
              <Table.Td fw={600}>{opening.by}</Table.Td>
              <Table.Td>{whose(opening)}</Table.Td>
              <Table.Td>{opening.reason}</Table.Td>
              <Table.Td>
                {opening.review === null ? (
                  <Button size="compact-md" variant="default" onClick={() => setReviewed(opening)}>
                    {t('opening.act')}
                  </Button>
                ) : (
                  t('opening.reviewed', { ...opening.review, at: instantWords(opening.review.at, timeZone) })
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {list.openings.length < list.total && (
        <Text p="md">{t('opening.more', { shown: list.openings.length, total: list.total })}</Text>
      )}
      {reviewed !== null && <ReviewDialog opening={reviewed} onClose={() => setReviewed(null)} />}
    </div>
  );
}

/** Who opened whose record by broken glass, why and when; looked at by somebody else, with a word. */
export function OpeningList(): ReactNode {
  const { t } = useTranslation('settings');
  const [toReview, setToReview] = useState(true);
  const query = useQuery(openingsQuery(toReview));
  return (
    <>
      <Group justify="space-between" mb="sm">
        <Text>{t('opening.intro')}</Text>
        <SegmentedControl
          value={toReview ? 'toReview' : 'all'}
          onChange={(next) => setToReview(next === 'toReview')}
          data={[
            { value: 'toReview', label: t('opening.toReview') },
            { value: 'all', label: t('opening.all') },
          ]}
        />
      </Group>
      <ServerState query={query}>{(list) => <Openings list={list} />}</ServerState>
    </>
  );
}
