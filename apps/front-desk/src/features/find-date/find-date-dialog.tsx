import { Button, Group, Kbd, List, Paper, Stack, Text } from '@mantine/core';
import type { DayView, RequestView } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../account/current-account';
import { useNow } from '../../ui/now';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { noticeDone } from '../../ui/notices';
import { OtherVisitLinks, patientElsewhere } from '../../ui/other-visit-links';
import { RefusalNotice } from '../../ui/refusal-notice';
import { ServerState } from '../../ui/server-state';
import { questionOf, UnusualDayForm, type ConfirmedDay } from '../../ui/unusual-day-form';
import { capitalised, dayWords, instantWords, numericDate } from '../../ui/wording';
import { isPeriodOver, proposalsQuery, useBookDayVisit, type Proposal, type Proposals } from './find-date.acts';
import { DeclineDate } from './decline-date';
import { declinedDays, declinedLast, offeredDatesQuery } from '../../offers/offered-dates';

function Refusals({
  refusals,
  opened,
}: {
  readonly refusals: Proposals['refusals'];
  readonly opened: boolean;
}): ReactNode {
  const { t } = useTranslation('findDate');
  if (refusals.length === 0) return null;
  return (
    <details open={opened}>
      <summary style={{ cursor: 'pointer' }}>
        <Text component="span" size="sm" fw={600}>
          {t('whyNot', { count: refusals.length })}
        </Text>
      </summary>
      <Stack gap={6} mt={6}>
        {refusals.map((day) => (
          <div key={day.on}>
            <Text size="sm" fw={600}>
              {capitalised(dayWords(day.on))}
            </Text>
            <List size="sm">
              {day.reasons.map((reason) => (
                <List.Item key={reason.message}>
                  {reason.message}
                  {reason.code === patientElsewhere && <OtherVisitLinks visitIds={reason.involves.visits ?? []} />}
                  {reason.relaxations.map((relaxation) => (
                    <Text key={relaxation.change} size="sm" c="dimmed">
                      {relaxation.change} {relaxation.effect}
                    </Text>
                  ))}
                </List.Item>
              ))}
            </List>
          </div>
        ))}
      </Stack>
    </details>
  );
}

/** The best dates for one request, the first under the finger: a digit books it. */
export function FindDateDialog({
  request,
  onClose,
  onBooked,
}: {
  readonly request: RequestView;
  readonly onClose: () => void;
  readonly onBooked: (day: DayView, visitId: string) => void;
}): ReactNode {
  const { t } = useTranslation('findDate');
  const { timeZone } = useAccount().establishment;
  const today = useNow(timeZone).date;
  const query = useQuery(proposalsQuery(request, today));
  const book = useBookDayVisit(request);
  const declined = declinedDays(useQuery(offeredDatesQuery(request.id)).data ?? []);
  const proposals = query.data && declinedLast(query.data.proposals, declined);
  const asked = questionOf(book.error),
    tried = book.variables;
  const choose = (proposal: Proposal, confirmed?: ConfirmedDay): void =>
    book.mutate(confirmed ? { proposal, confirmed } : { proposal }, {
      onSuccess: ({ visitId, day }) => {
        noticeDone(
          t('done', {
            patient: request.patient.displayName,
            day: dayWords(proposal.on),
            hour: frenchHour(proposal.programme.arrival),
          }),
        );
        onBooked(day, visitId);
      },
    });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const proposal = proposals?.[Number(event.key) - 1];
      if (proposal !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey && !book.isPending)
        choose(proposal);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  return (
    <Dialog onClose={onClose} size={660} title={t('title', { patient: request.patient.displayName })}>
      <Stack>
        <div>
          <Text fw={600}>{request.pathway.name}</Text>
          <Text size="sm" c="dimmed">
            {t(request.wishedFrom === request.wishedTo ? 'wishedOn' : 'wished', {
              from: numericDate(request.wishedFrom),
              to: numericDate(request.wishedTo),
            })}
            {request.hours !== null &&
              ` · ${t('hours', { from: frenchHour(request.hours.from), to: frenchHour(request.hours.to) })}`}
          </Text>
          {isPeriodOver(request, today) && (
            <Text size="sm" fw={600} c="var(--desk-amber)">
              {t('periodOver')}
            </Text>
          )}
          {request.note !== null && <Text size="sm">{request.note}</Text>}
        </div>
        <RefusalNotice error={book.error} title={t('refused')} />
        {asked !== undefined && tried !== undefined && (
          <UnusualDayForm
            asked={asked}
            verb="book"
            said={tried.confirmed}
            isPending={book.isPending}
            onConfirm={(confirmed) => choose(tried.proposal, confirmed)}
          />
        )}
        <ServerState query={query} rows={4}>
          {(data) => (
            <Stack gap={8}>
              {data.proposals.length === 0 && (
                <EmptyState icon="calendar" title={t(isPeriodOver(request, today) ? 'noneToCome' : 'none')}>
                  {t(isPeriodOver(request, today) ? 'noneToComeText' : 'noneText')}
                </EmptyState>
              )}
              {declinedLast(data.proposals, declined).map((proposal, i) => (
                <Paper key={`${proposal.on}.${proposal.programme.arrival}`} withBorder p="sm">
                  <Group justify="space-between" wrap="nowrap">
                    <Group gap="sm" wrap="nowrap">
                      <Kbd aria-hidden="true">{i + 1}</Kbd>
                      <div>
                        <Text fw={600}>
                          {capitalised(dayWords(proposal.on))}, {frenchHour(proposal.programme.arrival)} →{' '}
                          {frenchHour(proposal.programme.departure)}
                        </Text>
                        <Text size="sm">{capitalised(proposal.why)}</Text>
                        {declined
                          .filter(({ on }) => on === proposal.on)
                          .map((day) => (
                            <Text key={day.at} size="sm" fw={600} c="var(--desk-amber)">
                              {t('decline.was', {
                                who: t(`decline.who.${day.declinedBy}`),
                                when: instantWords(day.at, timeZone),
                              })}
                            </Text>
                          ))}
                      </div>
                    </Group>
                    <Stack gap={4} align="flex-end" style={{ flex: 'none' }}>
                      <Button
                        variant={i === 0 ? 'filled' : 'default'}
                        {...(i === 0 ? { 'data-autofocus': true } : {})}
                        loading={book.isPending && book.variables.proposal === proposal}
                        onClick={() => choose(proposal)}
                        aria-label={t('bookOn', {
                          day: dayWords(proposal.on),
                          hour: frenchHour(proposal.programme.arrival),
                        })}
                      >
                        {t('book')}
                      </Button>
                      {declined.every(({ on }) => on !== proposal.on) && (
                        <DeclineDate request={request} unitId={data.unitId} on={proposal.on} />
                      )}
                    </Stack>
                  </Group>
                </Paper>
              ))}
              <Refusals refusals={data.refusals} opened={data.proposals.length === 0} />
            </Stack>
          )}
        </ServerState>
      </Stack>
    </Dialog>
  );
}
