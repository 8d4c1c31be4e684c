import { Button, Menu } from '@mantine/core';
import { declineDate, whoDeclines, type RequestView } from '@diurne/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../http/call';
import { queryKeys } from '../../http/query-keys';
import { noticeRefused } from '../../ui/notices';
import { dayWords } from '../../ui/wording';

type Declining = (typeof whoDeclines)[number];

/** A date that was offered does not suit: by whom, in one gesture. It is kept beside those that were offered. */
export function DeclineDate({
  request,
  unitId,
  on,
}: {
  readonly request: RequestView;
  readonly unitId: string;
  readonly on: string;
}): ReactNode {
  const { t } = useTranslation('findDate');
  const client = useQueryClient();
  const decline = useMutation({
    mutationFn: (declinedBy: Declining) =>
      call(declineDate, { params: { id: request.id }, body: { unitId, on, declinedBy } }),
    onSuccess: (dates) => client.setQueryData(queryKeys.offeredDates(request.id), dates),
    onError: (error) => noticeRefused(error, t('decline.refused')),
  });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-md"
          loading={decline.isPending}
          aria-label={t('decline.on', { day: dayWords(on) })}
        >
          {t('decline.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('decline.by')}</Menu.Label>
        {whoDeclines.map((who) => (
          <Menu.Item key={who} onClick={() => decline.mutate(who)}>
            {t(`decline.who.${who}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
