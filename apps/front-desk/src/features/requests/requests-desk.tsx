import { Badge, Button, Group, SegmentedControl, Table, Text, TextInput, UnstyledButton } from '@mantine/core';
import { receiveRequest, type RequestView } from '@diurne/contracts';
import { toLocal } from '@diurne/time';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount, useMay } from '../../account/current-account';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icons';
import sheet from '../../ui/list-sheet.module.css';
import { useNow } from '../../ui/now';
import { ageWords, dayWords, numericDate } from '../../ui/wording';
import { RequestPanel } from './request-panel';
import styles from './requests-desk.module.css';
import {
  inOrder,
  isComplete,
  isOverdue,
  matching,
  requestFilters,
  requestsIn,
  waitingDays,
  wishedDays,
  type RequestFilter,
} from './requests.view-model';

interface RequestsDeskProps {
  readonly requests: readonly RequestView[];
  /** Otherwise the list goes on, and counts are of what is shown so far. */
  readonly isWhole: boolean;
  readonly isLoadingMore: boolean;
  readonly onMore: () => void;
  readonly initialFilter: RequestFilter;
  readonly chosenId: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly onNew: () => void;
  readonly onFindDate: (request: RequestView) => void;
  readonly onOpenVisit: (request: RequestView) => void;
}

/** The inbox: by state, the most urgent and oldest first; a request opens beside the list. */
export function RequestsDesk({
  requests,
  isWhole,
  isLoadingMore,
  onMore,
  initialFilter,
  chosenId,
  onChoose,
  onNew,
  onFindDate,
  onOpenVisit,
}: RequestsDeskProps): ReactNode {
  const { t } = useTranslation('requests');
  const { timeZone } = useAccount().establishment;
  const today = useNow(timeZone).date;
  const mayReceive = useMay(receiveRequest);
  const [filter, setFilter] = useState<RequestFilter>(initialFilter);
  const [words, setWords] = useState('');
  const shown = inOrder(matching(requestsIn(requests, filter, today), words));
  /** The next that waits for a physician. */
  const next = inOrder(requestsIn(requests, 'toValidate', today)).find(({ id }) => id !== chosenId);
  const chosen = requests.find((request) => request.id === chosenId) ?? null;
  return (
    <>
      <Text className="only-print" fw={600}>
        {t(`filters.${filter}`)}&nbsp;: {shown.length}
        {words.trim() !== '' && ` · ${words}`}
      </Text>
      <Group justify="space-between" mb="sm" className="no-print">
        <Group gap="sm">
          <SegmentedControl
            aria-label={t('filter')}
            value={filter}
            onChange={(next) => setFilter(next as RequestFilter)}
            data={requestFilters.map((one) => ({
              value: one,
              label: `${t(`filters.${one}`)} (${requestsIn(requests, one, today).length}${isComplete(requests, one, isWhole) ? '' : '+'})`,
            }))}
          />
          <TextInput
            aria-label={t('search')}
            placeholder={t('search')}
            leftSection={<Icon name="search" size={15} />}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            w={280}
          />
        </Group>
        {mayReceive && (
          <Button leftSection={<Icon name="plus" />} onClick={onNew}>
            {t('new.open')}
          </Button>
        )}
      </Group>
      <div className={chosen === null ? styles.alone : styles.beside}>
        <div className={sheet.sheet}>
          {shown.length === 0 ? (
            <EmptyState icon="inbox" title={t(words === '' ? 'none' : 'nothingFound')} />
          ) : (
            <Table
              highlightOnHover
              verticalSpacing={7}
              horizontalSpacing="md"
              stickyHeader
              className={styles.table ?? ''}
            >
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('columns.patient')}</Table.Th>
                  <Table.Th>{t('columns.pathway')}</Table.Th>
                  <Table.Th>{t('columns.priority')}</Table.Th>
                  {filter === 'planned' && <Table.Th>{t('columns.visitOn')}</Table.Th>}
                  <Table.Th>{t('columns.wished')}</Table.Th>
                  <Table.Th>{t(filter === 'closed' ? 'columns.outcome' : 'columns.age')}</Table.Th>
                  <Table.Th>{t('columns.prescriber')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {shown.map((request) => {
                  const days = waitingDays(toLocal(new Date(request.receivedAt), timeZone).date, today);
                  return (
                    <Table.Tr
                      key={request.id}
                      className={[styles.row, chosenId === request.id ? styles.chosen : ''].join(' ')}
                      onClick={() => onChoose(request.id)}
                    >
                      <Table.Td>
                        <UnstyledButton className={styles.open}>
                          <Text fw={600} component="span">
                            {request.patient.displayName}
                          </Text>{' '}
                          <Text component="span" size="sm" c="dimmed">
                            {numericDate(request.patient.birthDate)} · {ageWords(request.patient.birthDate, today)}
                          </Text>
                        </UnstyledButton>
                      </Table.Td>
                      <Table.Td>
                        {request.pathway.name}
                        {request.lastRefusal !== null && filter === 'toPlace' && (
                          <Text size="sm" c="var(--desk-amber)" lineClamp={1}>
                            {t('refusedOn', {
                              day: dayWords(request.lastRefusal.on),
                              message: request.lastRefusal.message,
                            })}
                          </Text>
                        )}
                      </Table.Td>
                      <Table.Td>
                        {request.priority > 1 ? (
                          <Badge variant="default" miw="max-content" {...(request.priority > 3 ? { fw: 650 } : {})}>
                            {t('priority', { priority: request.priority })}
                          </Badge>
                        ) : (
                          <Text size="sm" c="dimmed">
                            {t('ordinary')}
                          </Text>
                        )}
                      </Table.Td>
                      {filter === 'planned' && (
                        <Table.Td>{request.visitOn !== null && numericDate(request.visitOn)}</Table.Td>
                      )}
                      <Table.Td>
                        <Text size="sm">{wishedDays(request)}</Text>
                        {isOverdue(request, today) && (
                          <Text size="sm" fw={600} c="var(--desk-amber)">
                            <Icon name="alert" size={12} /> {t('overdue')}
                          </Text>
                        )}
                      </Table.Td>
                      <Table.Td>
                        {filter === 'closed' ? (
                          <Text size="sm">
                            {t(`state.${request.state}`)}
                            {request.endedReason !== null && ` · ${request.endedReason}`}
                          </Text>
                        ) : (
                          <Text size="sm" fw={days > 14 ? 650 : 400}>
                            {t('days', { count: days })}
                          </Text>
                        )}
                      </Table.Td>
                      <Table.Td>
                        <Text size="sm">{request.prescriber}</Text>
                      </Table.Td>
                    </Table.Tr>
                  );
                })}
              </Table.Tbody>
            </Table>
          )}
          {!isComplete(requests, filter, isWhole) && (
            <Button variant="subtle" fullWidth loading={isLoadingMore} onClick={onMore}>
              {t('showMore')}
            </Button>
          )}
        </div>
        {chosen !== null && (
          <div className={`${styles.panel} no-print`}>
            <RequestPanel
              key={chosen.id}
              request={chosen}
              onClose={() => onChoose(null)}
              onFindDate={onFindDate}
              onOpenVisit={onOpenVisit}
              onNext={next === undefined ? null : () => onChoose(next.id)}
            />
          </div>
        )}
      </div>
    </>
  );
}
