import { Box, Button, Group, Text, Title } from '@mantine/core';
import { listLettersToHand, listPendingReports, validateRequest } from '@diurne/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAccount, useMay } from '../../account/current-account';
import { OutsideGatesAlerts } from '../../features/board/outside-gates-alerts';
import { LettersToHand } from '../../features/report/letters-to-hand';
import { PendingList } from '../../features/report/pending-list';
import { lettersToHandQuery, pendingReportsQuery } from '../../features/report/report.acts';
import { requestsQuery } from '../../features/requests/requests.acts';
import { requestsIn } from '../../features/requests/requests.view-model';
import { Icon } from '../../ui/icons';
import { useNow } from '../../ui/now';
import { ServerState } from '../../ui/server-state';
import { useUnit } from '../../unit/current-unit';
import { UnitTitle } from '../../unit/unit-title';
import { paths } from '../paths';

/** A physician's morning: what is to sign, and how many requests wait for a yes or a no. */
export function Component(): ReactNode {
  const { t } = useTranslation(['report', 'requests']);
  const unitId = useUnit().id;
  const today = useNow(useAccount().establishment.timeZone).date;
  const mayValidate = useMay(validateRequest);
  const [mayList, mayHand] = [useMay(listPendingReports), useMay(listLettersToHand)];
  const query = useQuery({ ...pendingReportsQuery(unitId), enabled: mayList });
  const letters = useQuery({ ...lettersToHandQuery(unitId), enabled: mayHand });
  const requests = useInfiniteQuery({ ...requestsQuery(unitId), enabled: mayValidate });
  const toValidate = mayValidate ? requestsIn(requests.data?.requests ?? [], 'toValidate', today).length : 0;
  const title = t(mayList ? 'worklist' : 'toHand.title');
  return (
    <Box px="md" pb="md">
      <UnitTitle of={title} unitId={unitId} />
      <Group justify="space-between">
        <Title order={1} fz="lg" py={12}>
          {title}
        </Title>
        {toValidate > 0 && (
          <Button component={Link} to={paths.requests(unitId)} variant="default" leftSection={<Icon name="inbox" />}>
            {t('requests:waitForYou', { count: toValidate })}
          </Button>
        )}
      </Group>
      <OutsideGatesAlerts unitId={unitId} />
      {mayList && (
        <ServerState query={query}>
          {(reports) => <PendingList reports={reports} today={today} pathOf={paths.report} />}
        </ServerState>
      )}
      {mayHand && (
        <>
          {mayList && (
            <Title order={2} fz="md" py={12}>
              {t('toHand.title')}
            </Title>
          )}
          <ServerState query={letters}>
            {(all) =>
              all.length === 0 ? (
                <Text c="dimmed">{t('toHand.none')}</Text>
              ) : (
                <LettersToHand letters={all} pathOf={paths.report} />
              )
            }
          </ServerState>
        </>
      )}
    </Box>
  );
}
