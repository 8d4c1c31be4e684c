import { Button, Menu } from '@mantine/core';
import { readAgendaPdf, type DayVisitView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../http/call';
import { Icon } from '../../ui/icons';

/** What is done less often to a visit: its papers, and calling it off. A visit whose patient has died has no agenda to hand over. */
export function VisitMenu({
  visit,
  onCancel,
}: {
  readonly visit: DayVisitView;
  readonly onCancel: (() => void) | null;
}): ReactNode {
  const { t } = useTranslation('visit');
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="compact-md" variant="default" rightSection={<Icon name="chevronDown" size={14} />}>
          {t('actions.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {visit.patient.deceasedOn === undefined && (
          <Menu.Item
            component="a"
            href={addressOf(readAgendaPdf, { id: visit.id })}
            target="_blank"
            rel="noreferrer"
            leftSection={<Icon name="download" size={16} />}
          >
            {t('actions.agendaPdf')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Icon name="printer" size={16} />} onClick={() => window.print()}>
          {t('actions.print')}
        </Menu.Item>
        {onCancel !== null && visit.state !== 'cancelled' && (
          <>
            <Menu.Divider />
            <Menu.Item color="red" leftSection={<Icon name="ban" size={16} />} onClick={onCancel}>
              {t('actions.cancel')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
