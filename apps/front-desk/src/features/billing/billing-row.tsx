import { Badge, Button, Group, Table, Text } from '@mantine/core';
import type { BillingVisitView } from '@diurne/contracts';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { GradingBadge } from '../../ui/grading-badge';
import { Icon } from '../../ui/icons';
import sheet from '../../ui/list-sheet.module.css';
import { capitalised, dayWords, instantWords, numericDate } from '../../ui/wording';
import { BillingDetail } from './billing-detail';
import styles from './billing-list.module.css';

const neverReleased = ['noVisit', 'conversion', 'outOfField'];

/** One visit: whose, when, its class and why it waits; what it rests on is opened below. */
export function BillingRow({
  visit,
  timeZone,
  today,
  visitPath,
  onDecide,
  onRelease,
}: {
  readonly visit: BillingVisitView;
  readonly timeZone: string;
  readonly today: string;
  readonly visitPath: string;
  readonly onDecide: () => void;
  readonly onRelease: () => void;
}): ReactNode {
  const { t } = useTranslation('billing');
  const [opened, setOpened] = useState(false);
  const { patient, pathway, state, detail } = visit;
  const { released, holds } = detail;
  const detailId = `detail-${visit.visitId}`;
  const mayBeReleased =
    released === null &&
    state !== 'planned' &&
    state !== 'nothing' &&
    holds.every(({ code }) => code === 'exit-to-judge');
  return (
    <>
      <Table.Tr>
        <Table.Td>
          <Link className={sheet.link ?? ''} to={visitPath}>
            {patient.displayName}
          </Link>
          <Text size="sm" c="dimmed">
            {numericDate(patient.birthDate)} · {patient.ipp}
          </Text>
          <Text size="sm">
            {capitalised(dayWords(visit.on))} · {visit.unitName}
          </Text>
          <Text size="sm" c="dimmed">
            {pathway.name}
          </Text>
        </Table.Td>
        <Table.Td miw={170}>
          <GradingBadge grading={visit.badge} />
          <Group gap={6} mt={6}>
            <Badge variant="light" color="gray" size="md" styles={{ label: { overflow: 'visible' } }}>
              {t(`states.${state}`)}
            </Badge>
          </Group>
          {released !== null && (
            <Text size="sm" mt={4}>
              {t('releasedBy', { by: released.by, when: instantWords(released.at, timeZone) })}
            </Text>
          )}
        </Table.Td>
        <Table.Td>
          {state === 'planned' ? (
            <Text size="sm" c={visit.on < today ? 'var(--desk-amber)' : 'dimmed'}>
              {t(visit.on < today ? 'neverLeft' : 'notLeft')}
            </Text>
          ) : holds.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('nothingHeld')}
            </Text>
          ) : (
            <ul className={styles.holds}>
              {holds.map(({ code, message }) => (
                <li key={`${code} ${message}`} data-code={code}>
                  <Text size="sm" component="span">
                    {capitalised(message.replace(/^À régulariser\s*:\s*/, ''))}
                  </Text>
                </li>
              ))}
            </ul>
          )}
        </Table.Td>
        <Table.Td className="no-print">
          <Group gap={6}>
            {mayBeReleased && !neverReleased.includes(detail.gradingClass) && (
              <Button size="compact-md" onClick={onRelease}>
                {t('release')}
              </Button>
            )}
            {released !== null && (
              <Button size="compact-md" variant="default" onClick={onRelease}>
                {t('takeBack')}
              </Button>
            )}
            {released === null && (
              <Button size="compact-md" variant="default" onClick={onDecide}>
                {t('regime')}
              </Button>
            )}
            <Button
              size="compact-md"
              variant="subtle"
              aria-expanded={opened}
              aria-controls={detailId}
              rightSection={<Icon name={opened ? 'chevronDown' : 'chevronRight'} size={15} />}
              onClick={() => setOpened(!opened)}
            >
              {t('why')}
            </Button>
          </Group>
        </Table.Td>
      </Table.Tr>
      {opened && (
        <Table.Tr id={detailId} className={styles.detail ?? ''}>
          <Table.Td colSpan={4}>
            <BillingDetail detail={detail} timeZone={timeZone} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
