import { Box, Group, Title } from '@mantine/core';
import type { DayAddress } from '@diurne/contracts';
import { isCivilDate } from '@diurne/time';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useAccount } from '../../account/current-account';
import { BoardDesk } from '../../features/board/board-desk';
import { OutsideGatesAlerts } from '../../features/board/outside-gates-alerts';
import { boardQuery } from '../../features/board/board.acts';
import { ChangedBy } from '../../live/changed-by';
import { DateNavigator } from '../../ui/date-navigator';
import { useNow } from '../../ui/now';
import { ServerState } from '../../ui/server-state';
import { dayWords } from '../../ui/wording';
import { useUnit } from '../../unit/current-unit';
import { PrintHead } from '../../unit/print-head';
import { PrintButton } from '../../ui/print-button';
import { UnitTitle } from '../../unit/unit-title';
import { paths } from '../paths';
import { NotFoundPage } from './not-found-page';

function BoardPage({ unitId, on }: DayAddress): ReactNode {
  const { t } = useTranslation('board');
  const navigate = useNavigate();
  const today = useNow(useAccount().establishment.timeZone).date;
  const query = useQuery(boardQuery({ unitId, on }));
  const title = t('title', { day: dayWords(on) });
  return (
    <Box px="md" pb="md">
      <UnitTitle of={title} unitId={unitId} />
      <PrintHead on={on} />
      <Group justify="space-between" py={8}>
        <Group gap="sm">
          <DateNavigator on={on} today={today} onGo={(next) => void navigate(paths.board(unitId, next))} />
          <Title order={1} fz="lg">
            {title}
          </Title>
        </Group>
        <PrintButton />
      </Group>
      <ChangedBy day={{ unitId, on }} />
      <OutsideGatesAlerts unitId={unitId} />
      <ServerState query={query}>
        {(board) => <BoardDesk board={board} today={today} reportPathOf={paths.report} />}
      </ServerState>
    </Box>
  );
}

export function Component(): ReactNode {
  const { on } = useParams();
  const unitId = useUnit().id;
  return isCivilDate(on) ? <BoardPage key={`${unitId}/${on}`} unitId={unitId} on={on} /> : <NotFoundPage />;
}
