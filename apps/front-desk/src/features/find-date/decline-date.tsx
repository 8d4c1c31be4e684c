import { Button, Menu, Text } from '@mantine/core';
import { declineDate, whoDeclines, type RequestView } from '@diurne/contracts';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../http/call';
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
  const decline = useMutation({
    mutationFn: (declinedBy: Declining) =>
      call(declineDate, { params: { id: request.id }, body: { unitId, on, declinedBy } }),
    onError: (error) => noticeRefused(error, t('decline.refused')),
  });
  if (decline.isSuccess)
    return (
      <Text size="sm" c="dimmed">
        {t(`decline.done.${decline.variables}`)}
      </Text>
    );
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
