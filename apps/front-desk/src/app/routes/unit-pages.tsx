import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { EmptyState } from '../../ui/empty-state';
import { useUnits } from '../../unit/current-unit';
import { sameScreenIn, unitInAddress } from '../../unit/unit-address';

function NoUnitPage(): ReactNode {
  const { t } = useTranslation();
  return (
    <EmptyState isPage icon="settings" title={t('unit.noneTitle')}>
      {t('unit.noneText')}
    </EmptyState>
  );
}

/** Several units and none chosen yet on this browser: nobody is put into the first one. */
function ChooseUnitPage(): ReactNode {
  const { t } = useTranslation();
  const { units, workIn } = useUnits();
  const choices = units.map(({ id, name }) => (
    <Button key={id} variant="default" onClick={() => workIn(id)}>
      {name}
    </Button>
  ));
  return (
    <EmptyState isPage icon="help" title={t('unit.whichTitle')} action={<Stack mt="sm">{choices}</Stack>}>
      {t('unit.whichText')}
    </EmptyState>
  );
}

function UnknownUnitPage(): ReactNode {
  const { t } = useTranslation();
  const { units } = useUnits();
  const { pathname } = useLocation();
  const links = units.map(({ id, name }) => (
    <Button key={id} variant="default" component={Link} to={sameScreenIn(pathname, id)}>
      {name}
    </Button>
  ));
  return (
    <EmptyState isPage icon="search" title={t('unit.unknownTitle')} action={<Stack mt="sm">{links}</Stack>}>
      {t(units.length === 0 ? 'unit.noneText' : 'unit.unknownText')}
    </EmptyState>
  );
}

/** What is shown of a unit waits until it is known which one. */
export function WithUnit({ children }: { readonly children: ReactNode }): ReactNode {
  const { units, unit } = useUnits();
  const { pathname } = useLocation();
  const addressed = unitInAddress(pathname);
  if (addressed !== null && addressed !== unit?.id) return <UnknownUnitPage />;
  if (unit !== null) return children;
  return units.length === 0 ? <NoUnitPage /> : <ChooseUnitPage />;
}
