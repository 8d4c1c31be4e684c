import { Select, type SelectProps } from '@mantine/core';
import { createCorrespondent } from '@diurne/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/current-account';
import { foldedFilter } from '../../ui/folded-filter';
import { correspondentsQuery } from './requests.acts';

const more = 'add';

/** The address book of physicians; who is not in it can be added where `onAdd` is given, with the words that were typed. */
export function PhysicianSelect({
  onAdd,
  onChange,
  ...field
}: SelectProps & { readonly onAdd?: (words: string) => void }): ReactNode {
  const { t } = useTranslation('requests');
  const mayAdd = useMay(createCorrespondent) && onAdd !== undefined;
  const correspondents = useQuery(correspondentsQuery);
  const known = (correspondents.data ?? []).map((one) => ({
    value: one.id,
    label: `${one.displayName}, ${one.specialty}`,
  }));
  const [search, setSearch] = useState('');
  const words = known.some(({ label }) => label === search) ? '' : search.trim();
  const addition = { value: more, label: words === '' ? t('physician.addAny') : t('physician.add', { words }) };
  return (
    <Select
      {...field}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      data={mayAdd ? [...known, addition] : known}
      filter={foldedFilter(more)}
      nothingFoundMessage={t('nothingFound')}
      onChange={(value, option) => {
        if (value === more) onAdd?.(words);
        else onChange?.(value, option);
      }}
    />
  );
}
