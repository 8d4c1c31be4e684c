import { NativeSelect } from '@mantine/core';
import { giveResource, type ResourceView, type UnitView } from '@diurne/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/current-account';
import { noticeDone, noticeRefused } from '../../ui/notices';
import { useGiveResource } from './settings.acts';

const shared = 'shared';

/** Whose own a resource is; who may give it to a unit, or to all, chooses here. */
export function ResourceHome({
  resource: { id, name, homeUnitId },
  units,
}: {
  readonly resource: ResourceView;
  readonly units: readonly UnitView[];
}): ReactNode {
  const { t } = useTranslation('settings');
  const give = useGiveResource();
  const homes = [
    { value: shared, label: t('home.shared') },
    ...units.map((unit) => ({ value: unit.id, label: unit.name })),
  ];
  const homeOf = (unitId: string | null): string =>
    homes.find(({ value }) => value === (unitId ?? shared))?.label ?? '–';
  if (!useMay(giveResource)) return homeOf(homeUnitId);
  const giveTo = (unitId: string | null): void =>
    give.mutate(
      { id, unitId },
      {
        onSuccess: (given) => noticeDone(t('home.given', { name, home: homeOf(given.homeUnitId) })),
        onError: (error) => noticeRefused(error, t('home.refused')),
      },
    );
  return (
    <NativeSelect
      size="xs"
      miw={210}
      aria-label={t('home.of', { name })}
      data={homes}
      value={homeUnitId ?? shared}
      disabled={give.isPending}
      onChange={({ currentTarget: { value } }) => giveTo(value === shared ? null : value)}
    />
  );
}
