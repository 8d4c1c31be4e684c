import { Box, Tabs, Title } from '@mantine/core';
import {
  listAccounts,
  listCorrespondents,
  listRecordOpenings,
  markConfidential,
  openEstablishment,
} from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useMay } from '../../account/current-account';
import { AbsenceList } from '../../features/settings/absence-list';
import { absencesQuery } from '../../features/settings/absences.acts';
import { accountsQuery, secondFactorRuleQuery } from '../../features/settings/accounts.acts';
import { SecondFactorRule } from '../../features/settings/second-factor-rule';
import { AccountList } from '../../features/settings/account-list';
import { IdentityDesk } from '../../features/settings/identity-desk';
import { OpeningList } from '../../features/settings/opening-list';
import { AddressBook } from '../../features/settings/address-book';
import { EstablishmentSheet } from '../../features/settings/establishment-sheet';
import { PathwayList } from '../../features/settings/pathway-list';
import { ResourceList } from '../../features/settings/resource-list';
import {
  correspondentsQuery,
  establishmentQuery,
  pathwaysQuery,
  resourcesQuery,
} from '../../features/settings/settings.acts';
import { UnitList } from '../../features/settings/unit-list';
import { ServerState } from '../../ui/server-state';
import { unitsQuery } from '../../unit/units.query';
import { paths, settingsParts } from '../paths';
import { NotFoundPage } from './not-found-page';

export function Component(): ReactNode {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  const { part: wanted } = useParams();
  const mayListAccounts = useMay(listAccounts);
  const mayOpenEstablishment = useMay(openEstablishment);
  const mayReview = useMay(listRecordOpenings);
  const mayKeepIdentities = useMay(markConfidential);
  const mayReadBook = useMay(listCorrespondents);
  const hidden = [
    ...(mayListAccounts ? [] : ['comptes']),
    ...(mayReview ? [] : ['acces']),
    ...(mayKeepIdentities ? [] : ['identites']),
    ...(mayReadBook ? [] : ['annuaire']),
    ...(mayOpenEstablishment ? [] : ['etablissement']),
  ];
  const part = settingsParts.find((one) => one === wanted && !hidden.includes(one));
  const [pathways, resources, units] = [useQuery(pathwaysQuery), useQuery(resourcesQuery), useQuery(unitsQuery)];
  const establishment = useQuery({ ...establishmentQuery, enabled: mayOpenEstablishment });
  const correspondents = useQuery({ ...correspondentsQuery, enabled: mayReadBook });
  const absences = useQuery({ ...absencesQuery, enabled: part === 'absences' });
  const accounts = useQuery({ ...accountsQuery, enabled: mayListAccounts });
  const rule = useQuery({ ...secondFactorRuleQuery, enabled: mayListAccounts && part === 'comptes' });
  if (part === undefined) return <NotFoundPage />;
  return (
    <Box px="md" pb="md">
      <title>{`${t('title')} · Diurne`}</title>
      <Title order={1} fz="lg" py={12}>
        {t('title')}
      </Title>
      <Tabs
        value={part}
        onChange={(next) => {
          const chosen = settingsParts.find((one) => one === next);
          if (chosen !== undefined) void navigate(paths.settings(chosen));
        }}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {settingsParts
            .filter((one) => !hidden.includes(one))
            .map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`parts.${one}`)}
              </Tabs.Tab>
            ))}
        </Tabs.List>
        <Tabs.Panel value="parcours">
          <ServerState query={pathways}>
            {(data) => <PathwayList pathways={data} resources={resources.data ?? []} />}
          </ServerState>
        </Tabs.Panel>
        <Tabs.Panel value="ressources">
          <ServerState query={resources}>
            {(data) => <ResourceList resources={data} units={units.data ?? []} />}
          </ServerState>
        </Tabs.Panel>
        <Tabs.Panel value="unites">
          <ServerState query={units}>{(data) => <UnitList units={data} />}</ServerState>
        </Tabs.Panel>
        <Tabs.Panel value="etablissement">
          <ServerState query={establishment}>{(data) => <EstablishmentSheet establishment={data} />}</ServerState>
        </Tabs.Panel>
        <Tabs.Panel value="absences">
          <ServerState query={absences}>
            {(data) => <AbsenceList absences={data} resources={resources.data ?? []} units={units.data ?? []} />}
          </ServerState>
        </Tabs.Panel>
        <Tabs.Panel value="annuaire">
          <ServerState query={correspondents}>{(data) => <AddressBook correspondents={data} />}</ServerState>
        </Tabs.Panel>
        <Tabs.Panel value="comptes">
          <ServerState query={accounts}>
            {(data) => (
              <AccountList
                accounts={data}
                units={units.data ?? []}
                people={(resources.data ?? []).filter((one) => one.kind === 'professional')}
              />
            )}
          </ServerState>
          <ServerState query={rule}>{(data) => <SecondFactorRule rule={data} />}</ServerState>
        </Tabs.Panel>
        <Tabs.Panel value="identites">
          <IdentityDesk />
        </Tabs.Panel>
        <Tabs.Panel value="acces">
          <OpeningList />
        </Tabs.Panel>
      </Tabs>
    </Box>
  );
}
