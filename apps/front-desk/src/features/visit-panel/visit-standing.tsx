import { Group, Stack, Text } from '@mantine/core';
import type { DayView, DayVisitView, VisitPanelView } from '@diurne/contracts';
import { frenchHour } from '@diurne/time';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GradingBadge } from '../../ui/grading-badge';
import { Icon } from '../../ui/icons';
import { HomonymMark } from '../../ui/patient-identity';
import { awayForVisit, visitsToSettle } from '../../ui/to-settle';
import { VisitStateTag } from '../../ui/visit-state';

interface VisitStandingProps {
  readonly day: DayView;
  readonly panel: VisitPanelView;
  /** As the day has it: newer than the panel's. */
  readonly visit: DayVisitView;
}

/** Where a visit stands, and what nobody may overlook before acting on it. */
export function VisitStanding({ day, panel, visit }: VisitStandingProps): ReactNode {
  const { t } = useTranslation('visit');
  const closed = day.closedBecause !== null && visitsToSettle(day).some(({ id }) => id === visit.id);
  return (
    <Stack gap={6}>
      <Group gap={6}>
        <VisitStateTag state={visit.state} />
        <GradingBadge grading={visit.grading} />
      </Group>
      {(closed ? [t('settle.closed', { because: day.closedBecause })] : awayForVisit(day, visit)).map((who) => (
        <Text key={who} size="sm" fw={600} c="var(--desk-trouble)">
          <Icon name="alert" size={14} /> {closed ? who : t('settle.away', { who })}
        </Text>
      ))}
      {visit.homonym && <HomonymMark patient={visit.patient} />}
      {panel.otherVisits
        .filter(({ on }) => on === panel.on)
        .map((other) => (
          <Text key={other.id} size="sm" fw={600} c="var(--desk-amber)">
            <Icon name="info" size={14} />{' '}
            {t('alsoToday', {
              unit: other.unitName,
              from: frenchHour(other.arrival),
              to: frenchHour(other.departure),
            })}
          </Text>
        ))}
      {panel.asked.map(
        ({ requestId, note }) =>
          note !== null && (
            <Text key={requestId} size="sm">
              <b>{t('patient.note')}</b>
              {'\u00a0: '}
              {note}
            </Text>
          ),
      )}
      {panel.cancellation !== null && visit.state === 'cancelled' && (
        <Text size="sm">{t('cancelled', { reason: panel.cancellation.reason })}</Text>
      )}
    </Stack>
  );
}
