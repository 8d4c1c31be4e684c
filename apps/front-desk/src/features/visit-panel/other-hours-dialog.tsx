import { Button, Group, List, Paper, Stack, Text } from '@mantine/core';
import type { DayView, DayVisitView } from '@diurne/contracts';
import { frenchDuration, frenchHour } from '@diurne/time';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { noticeDone } from '../../ui/notices';
import { RefusalNotice } from '../../ui/refusal-notice';
import { ServerState } from '../../ui/server-state';
import { TellingChoice } from '../../ui/telling-choice';
import { whomToTellMoved } from '../../ui/telling.view-model';
import { useUnit } from '../../unit/current-unit';
import { capitalised, dayWords } from '../../ui/wording';
import { questionOf, UnusualDayForm } from '../../ui/unusual-day-form';
import { useMoveDayVisit, type VisitMove } from './visit.acts';
import { otherHoursQuery } from './visit.query';

/** The visit's other hours of this day, best first, each with why. */
export function OtherHoursDialog({
  day,
  visit,
  onClose,
}: {
  readonly day: DayView;
  readonly visit: DayVisitView;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('visit');
  const query = useQuery(otherHoursQuery(visit.id, day.revision));
  const unit = useUnit();
  const [tellLater, setTellLater] = useState(false);
  const move = useMoveDayVisit(visit.id, day);
  const [asked, tried] = [questionOf(move.error), move.variables];
  const send = (to: VisitMove): void =>
    move.mutate(to, {
      onSuccess: () => {
        noticeDone(t('otherHours.done'));
        onClose();
      },
    });
  return (
    <Dialog
      onClose={onClose}
      size="lg"
      title={t('otherHours.titleOn', { patient: visit.patient.displayName, day: dayWords(day.on) })}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('otherHours.now', { arrival: frenchHour(visit.arrival), departure: frenchHour(visit.departure) })}
        </Text>
        <RefusalNotice error={move.error} title={t('otherHours.refused')} />
        {asked !== undefined && tried !== undefined && (
          <UnusualDayForm
            asked={asked}
            verb="move"
            said={tried.confirmed}
            isPending={move.isPending}
            onConfirm={(confirmed) => send({ ...tried, confirmed })}
          />
        )}
        <ServerState query={query} rows={3}>
          {({ proposals, reasons }) =>
            proposals.length === 0 ? (
              <EmptyState icon="clock" title={t('otherHours.none')}>
                <List size="sm" ta="left">
                  {reasons.map((reason) => (
                    <List.Item key={reason.message}>{reason.message}</List.Item>
                  ))}
                </List>
              </EmptyState>
            ) : (
              <Stack gap={8}>
                {proposals.map((proposal, i) => (
                  <Paper key={proposal.programme.arrival + proposal.cost} withBorder p="sm">
                    <Group justify="space-between" wrap="nowrap">
                      <div>
                        <Text fw={600}>
                          {t('otherHours.from', {
                            arrival: frenchHour(proposal.programme.arrival),
                            departure: frenchHour(proposal.programme.departure),
                          })}{' '}
                          <Text component="span" c="dimmed" size="sm">
                            {frenchDuration(proposal.programme.departure - proposal.programme.arrival)}
                          </Text>
                        </Text>
                        <Text size="sm" c="dimmed">
                          {capitalised(proposal.why)}
                        </Text>
                      </div>
                      <Button
                        style={{ flex: 'none' }}
                        variant={i === 0 ? 'filled' : 'default'}
                        {...(i === 0 ? { 'data-autofocus': true } : {})}
                        loading={move.isPending}
                        onClick={() => send({ programme: proposal.programme, tellLater })}
                        aria-label={t('otherHours.chooseAt', { hour: frenchHour(proposal.programme.arrival) })}
                      >
                        {t('otherHours.choose')}
                      </Button>
                    </Group>
                  </Paper>
                ))}
              </Stack>
            )
          }
        </ServerState>
        {query.data !== undefined && query.data.proposals.length > 0 && (
          <TellingChoice
            whom={whomToTellMoved(visit)}
            delayMinutes={unit.agendaDelayMinutes}
            tellLater={tellLater}
            onChange={setTellLater}
          />
        )}
      </Stack>
    </Dialog>
  );
}
